// What people go on to say after an alarm: heard in a sentence or two, never with a lecture, and never twice the same.

# A secret a child was made to keep is named for what it is
> chú hàng xóm sờ chỗ kín của con
> con không biết
< Chưa biết chắc cũng không sao
< có ai ở gần làm con sợ
> chú bảo là bí mật
< Ai bắt con giữ kín chuyện này là người đó sai
? Có | Không có ai
> con kể với ai
< Một người lớn con tin

# Somebody in a hotel room on the orders of a false policeman is sent downstairs
> có chú công an gọi bảo em dính vụ ma tuý bắt em ra khách sạn không được nói với ai
< đây là trò lừa
> em đang ở khách sạn
< Ra khỏi phòng, xuống quầy lễ tân ngay
< em có đang an toàn không
> họ bảo bật camera suốt
< Tắt camera, cúp máy ngay
> Gọi được rồi
< Bây giờ đã có ai giúp em chưa?
x đã gọi được cho 111

# Who worries about a friend is told whom to call and what to say
> bạn em nhắn tạm biệt mọi người rồi tắt máy
> em không biết nhà nó
< Không biết nhà vẫn báo được
? Báo được rồi | Chưa báo được
> em gọi ai
< Em gọi 113 ngay
? Báo được rồi | Chưa báo được

# A question whether we tell is answered truly, and the question that was open stays
> mệt quá chỉ muốn chết cho xong
> Đang an toàn
> Chưa gọi được
> bạn có kể cho mẹ em không
< Mình không tự kể với bố mẹ, thầy cô hay công an
? Mình gọi lại đây | Không có điện thoại
x Muốn đến công an xã

# The same reply is not given twice running
! join
> Em nhỏ (dưới 10)
> các bạn lập nhóm chửi em
> không ai nghe em hết
< Kể rồi mà chưa ai nghe thì buồn lắm
> không ai nghe em hết
x Kể rồi mà chưa ai nghe

# Who does not feel safe from words is first asked whether anybody is near
! join
> Em nhỏ (dưới 10)
> các bạn lập nhóm chửi em
> không
< Có ai ở gần đang làm em sợ không?
? Có | Không có ai | Mình buồn lắm
x 113
> Có
< Em gọi 113 ngay nhé

# A child afraid of being beaten at home hears no comics
! join
> Em nhỏ (dưới 10)
> em nhập mật khẩu vào trang cho kim cương giờ mất nick rồi
> mẹ biết mẹ đánh chết
< Không ai được đánh em
? Lừa đảo trên mạng | Mình chưa an toàn
x Truyện tranh
> em phải làm sao
< đổi mật khẩu và báo mất nick

# A teacher who asks what to do first is told, in two bubbles
! join
> Thầy cô giáo
> học sinh lớp tôi bị quay clip đánh hội đồng
> giờ tôi làm gì trước
< Trước hết, đưa em ấy đến chỗ yên
> tôi có được xem điện thoại học sinh không
< Đừng tự mở máy của em ấy

# Without an alarm the same words are a question like any other
! join
> Bạn tuổi teen
> em sợ mẹ mắng
x Mắng hay không thì chuyện này

# A teacher whose first word is who they are is greeted as one
> Thầy cô giáo
< Chào thầy cô
