// Guided dialogs for children, teenagers and those who stand by them.

# A threatened teenager is led from the threat to a person who knows
! join
> Bạn tuổi teen
> Mình đang bị doạ
< người doạ mới là người sai
< người đó có đang ở gần, hay đang tìm đến chỗ bạn không?
> không
> Doạ đánh mình
< Đừng đến chỗ hẹn “giải quyết”
> Chưa có ai
< Em bị doạ chặn đường, cho em đi cùng mấy hôm nhé
< không trả lời, không trả tiền, không gặp
> Sợ họ làm thật
< nên mình không hứa
< Giữ lời doạ lại
> Giữ xong rồi
< hôm nay có một người lớn biết
> Mình kể rồi
< 111 nghe cả chuyện bị doạ
> Để lát nữa
< Doạ thêm lần nào: ghi lại, kể lại lần đó
> Mình hiểu rồi
< Tối nay ở gần người bạn tin
x chắc chắn

# A threat with private pictures never leads to paying, sending or copying
! join
> Bạn tuổi teen
> Mình đang bị doạ
> ko
> Doạ đăng lên mạng
> Ảnh, clip riêng tư
< Không gửi thêm, không chuyển tiền, không hẹn gặp. Không chụp lại
? Gỡ ảnh thế nào? | Họ đang đòi tiền | Đi tiếp
> Gỡ ảnh thế nào?
= topic: image_takedown
> Quay lại
< Take It Down
> Đi tiếp
> Lỡ làm theo rồi
< Điều đó không làm bạn có lỗi
< Giữ lời doạ lại

# A threat from somebody at home is told outside the home, and the one who threatens is not warned
! join
> Bạn tuổi teen
> Mình đang bị doạ
> không
> Biết nhà mình
< Không ở nhà một mình
> Người nhà doạ mình
< Tìm một người lớn ngoài nhà
< Chưa cần nói cho người doạ biết
< 111 nghe cả chuyện bị doạ
x Nói cho người lớn trong nhà biết

# A wrong turn: a threatened child who said 'no' too fast presses help later and finds the way back
! join
> Em nhỏ (dưới 10)
> Giúp bạn mình
> không
> Bị trêu, nói xấu
> Mình sợ bị vạ lây
< Ngồi cạnh bạn là đủ rồi
> Mình đang bị doạ
< Người đó có đang ở gần em, hay đang đi tới không?
> dạ có
< Em gọi 113 ngay nhé
> Cần giúp ngay
< Bây giờ em có đang an toàn không?
> Đang an toàn
< Em đã gọi 111 được chưa?
> Để lát nữa
< Em gọi 113 ngay nhé
? Giờ an toàn rồi | Cần giúp ngay
> Giờ an toàn rồi
< Họ doạ chuyện gì thế?
? Doạ đánh mình | Doạ đăng lên mạng | Doạ mách, kể ra | Biết nhà mình

# A parent ticks off what to keep from Zalo and knows to whom to give it
! join
> Cha mẹ, người thân
> Giữ từng bước
< con có đang bị ai làm hại hay doạ tìm đến không?
> không
< có ảnh hay clip nhạy cảm của trẻ dưới 18 tuổi không?
> Không có
> Zalo
< Nhóm: tên nhóm, số thành viên, trưởng nhóm
> Giữ xong rồi
< một trang ghi theo ngày
> Con không nhớ rõ
< thêm chữ “khoảng”
> Chưa biết
< Bạn học của con: giáo viên chủ nhiệm
> Đi tiếp
< để con tự bấm, anh chị ngồi cạnh
> Xong, đi tiếp
< Mai gửi đi, ghi lại ngày gửi và người nhận

# Where a private picture is among the evidence nobody is told to copy it
! join
> Thầy cô giáo
> Giữ từng bước
> không
> Không chắc
< không mở xem, không chụp, không nhận qua tin nhắn
< không tả ảnh
? Gỡ ảnh thế nào? | Chỉ có ảnh đó | Còn tin nhắn khác
> Chỉ có ảnh đó
< bản ghi của thầy cô
> Ghi xong rồi
> Chưa báo
< Luật Trẻ em yêu cầu báo thêm 111
x Facebook, Messenger

# A teenager who cannot take the screenshot is helped, not sent on
! join
> Bạn tuổi teen
> cách lưu bằng chứng bị bắt nạt
= topic: evidence
> Giữ từng bước
> không
> Không có
> Trò chơi, nơi khác
< mã người chơi
> Không làm được
< nút nguồn và nút âm lượng
> Thử lại từ đầu
< Chuyện xảy ra ở đâu là chính?
> TikTok
> Tin bị mất rồi
< Đừng cài phần mềm “khôi phục” lạ
< một tờ ghi ngắn
> Để tối ghi
> Có rồi
> Xong, đi tiếp
< bạn không cần đọc lại những lời đó nữa

# A child practises a call to 111 and puts two sentences together
! join
> Em nhỏ (dưới 10)
> 111 là gì?
= topic: hotline_111
> Tập gọi 111
< Mình tập gọi 111 nhé, chưa gọi thật đâu
> Mình tập được
< em bấm ba số 1 rồi bấm nút gọi
< Cuộc gọi có thể được ghi lại
> Máy bận thì sao?
< Em chờ vài phút rồi gọi lại
< chuyện gần giống của em
> Bị bắt nạt trên mạng
< Con bị bắt nạt trên mạng
< Câu sau, em chọn một câu
> Câu 1
< em nói liền hai câu
> Lỡ mình khóc thì sao
< Khóc cũng được
< Cô chú thường hỏi
> Phải nói hết à?
< Con chưa muốn nói ạ
> Mình gọi bây giờ
< Mình không nghe được cuộc gọi đâu
x bí mật

# A parent practises the call and borrows somebody's phone
! join
> Cha mẹ, người thân
> gọi 111 phải nói gì hả bot
= topic: hotline_111
> Tập gọi 111
> Mình tập được
> Mượn máy người khác
< xin đừng gọi lại số này
> Khó nói lắm
< Chưa chắc vẫn gọi được
> Câu 2
> Chưa nói được
< tôi đang rối quá
> Mình hiểu rồi
> Vẫn còn sợ
> Để hôm khác
< 111 có người trực cả ngày lẫn đêm

# Nobody listened: the second person, a note, and the night
! join
> Bạn tuổi teen
> Tìm người để kể
> Ở trường
> Mình có người rồi
> Người ấy được đó
> Viết giấy hay nhắn
> Dùng câu này
> Kể rồi, chưa ai nghe
< Chuyện của bạn không vì thế mà nhỏ đi
> không
> Họ không tin mình
< Không được tin không có nghĩa là bạn kể sai
< Người thứ hai nên ở chỗ khác với người thứ nhất
> Hai người rồi
< Đã nói với hai người mà vẫn phải tìm tiếp
> Mình đi gặp họ
> Đưa tờ giấy
< Đưa tận tay người bạn tin
> Bây giờ đang đêm
< 111 có người nghe suốt đêm
> Mình gọi 111
> Chưa gọi được
< Mượn máy của hàng xóm
< ba ngày sau hỏi lại người đó
> Mình sẽ làm vậy
< Mình là máy, không thay được một người ở bên
? Hôm nay mình kể | Mình vẫn sợ

# A child whom nobody hears and who is afraid of the one they told is led to somebody else
! join
> Em nhỏ (dưới 10)
> Tìm người để kể
> Trong nhà, họ hàng
> Nhà làm mình sợ
< Em đừng nói với người đó là em đang tìm người giúp
> Ở trường
> Mình có người rồi
> Thôi, chọn lại
< Em nghĩ đến ai trước?

# A teenager who regrets is helped to repair, and never told that they are bad
! join
> Bạn tuổi teen
> em lỡ nói xấu bạn trên mạng giờ phải làm sao
= topic: cyberbullying_perpetrator
> Mình lỡ làm bạn buồn
< Em đang không né
> không
> Đăng hay chia sẻ
< Đoạn chat thì giữ nguyên
> Người khác giữ rồi
< Có thể không gom lại được hết
> Mình sợ bị mắng
< 111 nghe cả người từng làm sai
> Mình sẽ thử nói
< Nên hỏi trước, qua thầy cô
> Bạn chưa muốn
< không nhắn dồn, không chặn đường
< Một việc sai không nói hết em là ai
> Lúc bị rủ
< Cảm ơn em đã chọn sửa

# Who bullied and is bullied gets help with both
! join
> Bạn tuổi teen
> Giúp bạn mình
> không
> Bị trêu, nói xấu
> Mình lỡ cười theo
> Mình muốn sửa thêm
> không
> Mình cũng bị trêu
< bạn được bảo vệ, và việc bạn làm vẫn cần dừng
> Sửa việc mình làm
> Các bạn ép mình
< bạn cũng đang bị bắt nạt
> Mình rút ra rồi
< Đoạn chat thì giữ nguyên

# A friend who says they do not want to live is not left to the helper alone
! join
> Bạn tuổi teen
> Giúp bạn mình
> không
> Bạn buồn lắm
< hỏi vậy không gieo thêm ý nghĩ ấy
> có
< Báo người lớn gần nhất ngay
> Chưa rõ bạn ở đâu
< Cứ gọi, không cần biết đủ
> Mình báo được rồi
> Mình cũng thấy buồn
< Bạn là người bạn, không phải bác sĩ
x giữ bí mật

# A picture of a friend that arrived is neither opened nor sent
! join
> Em nhỏ (dưới 10)
> Giúp bạn mình
> không
> Bị tung ảnh
> Mình nhận được ảnh
< Em đưa máy cho một người lớn em tin ngay
< Người đó không được là người làm bạn đau
> Bạn không cho kể
> Sợ bạn giận mình
< Bạn có thể giận một lúc
> Mình xong rồi
< bạn may mắn lắm

# A teacher with a pupil who speaks of death does not leave them alone
! join
> Thầy cô giáo
> Lớp có bắt nạt
> dạ có
< Để một người lớn ở cạnh em ấy ngay
> Em nói đến cái chết
< Hỏi không gieo ý nghĩ ấy
> Chưa có ai ở cạnh
< em ấy thì không để một mình
< Nếu em ấy sợ chính người nhà, gọi 111 hỏi trước khi báo
> Không có bắt nạt
< Không ai hỏi lại chuyện
> Mình xong rồi
< Thầy cô cũng nhớ nghỉ ngơi

# A teacher to whom abuse is disclosed reports today and does not investigate
! join
> Thầy cô giáo
> Lớp có bắt nạt
> không
> Em kể bị xâm hại
< không tự tìm hiểu đúng sai
> Người ở trong trường
< Đừng báo qua chính người đó
< Luật Trẻ em, Điều 51
> Trường bảo chờ
< không phải xin phép
< Ban giám hiệu biết, người khác chỉ biết phần cần biết

# A teacher with private pictures in class, and angry parents
! join
> Thầy cô giáo
> Lớp có bắt nạt
> không
> Ảnh riêng tư
< Không mở xem, không chụp, không nhận qua tin nhắn
> Đi tiếp
> Mình gặp em ấy rồi
> Ghi xong rồi
> Em ấy không nhận
< Đừng ép nhận
> Cha mẹ đang giận
< Không để hai nhà gặp nhau lúc nóng
> Không có
> Nói gì với cả lớp?
< Không kể chuyện, không nêu tên
> Đi tiếp
> Chuyện vẫn còn
< Kế hoạch chưa đủ chứ không phải em kể quá
> Mình xong rồi
