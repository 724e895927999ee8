// Playful, never a school test.

# A child wins the whole quiz and is praised
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui mật khẩu
< Mình đố em năm câu nhé!
> MeoBay7Canh!
< Đúng rồi!
> Không cho, vẫn vui
> Trò lừa
> Đăng xuất
> Nhờ người lớn đổi
< Năm câu đúng cả năm! Em là Vua Chìa Khoá
? Xem mục khác | Cần người giúp ngay

# A child who gets everything wrong is not laughed at
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui mật khẩu
> 123456
< Gần rồi!
> Cho bạn luôn
> Quà thật
> Cứ để vậy
> Giấu đi kẻo bị mắng
< Em không có lỗi đâu
< Em vừa học được mấy mẹo mới rồi đó!
x sai rồi
x kém

# An answer typed without diacritics counts
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui người lạ
> khong biet chac
< ông cáo cũng có thể nói mình là thỏ
? Cái đó mình giữ

# Somebody who answers beside the question is asked again kindly
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui mật khẩu
> hihi
< Em bấm giúp mình một nút ở dưới nhé
< Chìa khoá nào khó đoán nhất?
? MeoBay7Canh!

# A question asked during a quiz is answered and the quiz goes on
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui mật khẩu
> cho em đọc truyện tranh
< Mình có mấy truyện tranh ngắn
< Mình nói tiếp nhé.
< Chìa khoá nào khó đoán nhất?
= topic: comics
? MeoBay7Canh! | Tên của mình

# Swearing inside a quiz question is the quiz's and raises no alarm
! join
> Bạn tuổi teen
> Đố vui
> Đùa hay bắt nạt?
> Bắt nạt
< thì hết là đùa rồi
= danger: none, card: none

# A quiz can be asked for in words
> chơi đố vui đi
< Mình có vài bộ đố vui ngắn
? Đố vui mật khẩu | Đùa hay bắt nạt?
= topic: quiz
> Đố vui
> Đùa hay bắt nạt?
< Năm tình huống, không chấm điểm

# The menu opened during a quiz leads back to the same question
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui mật khẩu
> MeoBay7Canh!
> Xem mục khác
? Quay lại | Cần người giúp ngay
> Quay lại
< Bạn thân hỏi mật khẩu game của em
? Cho bạn luôn | Không cho, vẫn vui
