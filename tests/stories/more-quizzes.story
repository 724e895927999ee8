// Each quiz is found where its readers look for it.

# The quiz quiz_anh_rieng_tu is begun, and its first answer explained
! join
> Bạn tuổi teen
> Đố vui
> Ảnh riêng tư
< Bảy tình huống về ảnh và sự riêng tư. Không câu nào hỏi
< “Yêu thật thì gửi ảnh đi.” Câu này là
> Gây sức ép
< Đúng. Người thương bạn nghe được chữ

# The quiz quiz_bi_treu is begun, and its first answer explained
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui bị trêu
< Có lúc trêu nhau thì vui. Có lúc bị trêu thì đau. Mình đố
< Em bảo dừng mà bạn vẫn trêu. Đó còn là đùa
> Hết là đùa rồi
< Đúng rồi! Đùa là khi cả hai cùng cười.

# The quiz quiz_bo_me is begun, and its first answer explained
! join
> Cha mẹ, người thân
> chơi đố vui đi
> Đố vui cho bố mẹ
< Bảy tình huống, không ai chấm điểm làm cha mẹ. Anh chị cứ
< Con kể đang bị chửi trong nhóm lớp. Anh chị làm gì với điện
> Để con giữ máy
< Đúng. Với con, bị thu máy giống bị phạt

# The quiz quiz_chuyen_cua_minh is begun, and its first answer explained
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui ảnh và tên
< Em có một rương kho báu. Trong rương có tên, ảnh và nhà của
< Cái nào em nên cất vào rương, không nói với người
> Số nhà của mình
< Đúng rồi! Biết số nhà là người lạ tìm

# The quiz quiz_game is begun, and its first answer explained
! join
> Bạn tuổi teen
> Đố vui
> Qua màn ngoài đời
< Boss khó nhất nhiều khi không nằm trong game: người lạ, lời
< Một trang hứa nhân đôi kim cương, chỉ cần đăng nhập nick
> Đóng trang đó
< Sáng suốt. Gõ mật khẩu vào trang đó là

# The quiz quiz_nhom_lop is begun, and its first answer explained
! join
> Bạn tuổi teen
> Đố vui
> Chuyện nhóm lớp
< Nhóm lớp: 43 người, cả nghìn tin chưa đọc, đúng một câu hỏi
< Có bạn lập bình chọn “Ai xấu nhất lớp?”, ba chục người bấm.
> Bắt nạt, dù đông vui
< Đúng. Người bị gọi tên không được chọn

# The quiz quiz_tin_that_gia is begun, and its first answer explained
! join
> Bạn tuổi teen
> Đố vui
> Tin thật hay giả?
< Tin giả mặc đồ rất đẹp: có ảnh, có giọng, có cả đồng phục.
< “Ngày mai nghỉ học vì bão!!! Share gấp!!!” Chỉ có ảnh chụp
> Xem trang của trường
< Đúng, dù hơi tiếc. Trường chưa báo thì
