// Danger comes first wherever it is told, and what was interrupted waits.

# A child in danger inside a quiz is answered at once and can go back to the quiz
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui mật khẩu
> MeoBay7Canh!
< Bạn thân hỏi mật khẩu game của em
> bố con hay đánh con bằng dây điện
< Mình tin con
< Con không có lỗi
< Bây giờ con có đang an toàn không?
= danger: urgent, danger_kind: violence, card: help
x Bạn thân hỏi mật khẩu
> Bạn hiểu nhầm rồi
< Mình hiểu nhầm, mình xin lỗi nhé
< số 111 vẫn ở đây
< Bạn thân hỏi mật khẩu game của con
? Cho bạn luôn | Không cho, vẫn vui | Cần người giúp ngay
= danger: none
> Không cho, vẫn vui
< Chuẩn! Bạn tốt vẫn chơi với con

# A teenager in danger inside a quiz comes back to the quiz when the follow-up is finished
! join
> Bạn tuổi teen
> Đố vui
> Bắt bài lừa đảo
> Tắt máy, gọi về nhà
> e ko muốn sống nữa
= danger: emergency, danger_kind: self_harm, card: help
> Đang an toàn
< Em đã gọi được cho 111 hay người lớn nào chưa?
> gọi được rồi
< mà em đã làm được
> Có người giúp rồi
< Hôm nay em đã tự bảo vệ mình
< Nick bạn thân nhắn vay 500 nghìn gấp
? Gọi nghe giọng bạn | Cần người giúp ngay

# Danger told inside a guided dialog is answered before the dialog goes on
! join
> Em nhỏ (dưới 10)
> Tìm người để kể
> Trong nhà, họ hàng
> chú hàng xóm bắt em cởi đồ
< Mình tin em
< lỗi
= danger_kind: sexual_abuse, card: help
x Tìm chỗ khác
> Bạn hiểu nhầm rồi
< Mình hiểu nhầm, mình xin lỗi nhé
? Mình có người rồi | Tìm chỗ khác

# Danger told where free text was asked for is not taken as the text
! join
> Bạn tuổi teen
> Tìm người để kể
> Ở trường
> Mình có người rồi
> Người ấy được đó
> Nói trực tiếp
> Mình tự viết câu
< Gõ thử ở đây nhé
> em bị dượng sờ soạng mỗi khi mẹ đi làm
< Mình tin em
= danger: emergency, danger_kind: sexual_abuse, card: help
x Viết ra được là phần khó nhất

# Danger told where a place was asked for is answered first
! join
> Bỏ qua
> Nơi giúp gần mình
> không
> bố em say rượu đang đánh em
< Gọi 113 ngay
= danger: emergency, danger_kind: violence, card: help
x Mình chưa nhận ra tên tỉnh
> Bạn hiểu nhầm rồi
< đang ở tỉnh, thành phố nào?

# A second alarm goes on with the follow-up of the first instead of putting another on top
> em muốn chết
> em vừa rạch tay máu chảy nhiều lắm
< 115
< Ngay lúc này, em có đang an toàn không?
= danger: emergency, danger_kind: self_harm, card: help
> Bạn hiểu nhầm rồi
< Mình hiểu nhầm, mình xin lỗi nhé
? Xem mục khác | Cần người giúp ngay
x có đang an toàn không

# Danger told while being asked who one is is not taken as an answer to that
! join
> con 8 tuổi, chú hàng xóm bắt con cởi đồ
< Mình tin
< không làm gì sai
= danger_kind: sexual_abuse, card: help
x Cảm ơn em! Mình sẽ nói ngắn

# Danger told at 'did you mean' is answered, not offered as a topic
> xem tuổi 13 được lập fb không
> nó doạ tung clip của em
= danger_kind: sextortion, card: help
x Có phải

# A question asked during the follow-up of an alarm is answered in a sentence and the follow-up goes on
! join
> Bạn tuổi teen
> em muốn tự tử
> 111 gọi có mất tiền không
< 113, 115 không mất tiền
< Ngay lúc này, em có đang an toàn không?
? Đang an toàn | Chưa an toàn

# A button that names harm is a button and no alarm
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
= danger: none, card: none
< Mình tin bạn, và đây không phải lỗi của bạn
