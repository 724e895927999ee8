// The words that work everywhere. After each of them one can go on where one was.

# The menu opens from within a dialog and 'Quay lại' leads back to the same question
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> không
< Bước 1: dừng
> menu
< Bạn muốn xem mục nào?
? Mình đang bị bắt nạt | Quay lại | Cần người giúp ngay
> Quay lại
< Bước 1: dừng
? Mình dừng rồi | Mình lỡ đáp lại rồi

# Asking for help within a dialog brings the help card and asks the question again
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> không
> giúp em với
< Gọi 111: miễn phí, cả ngày lẫn đêm
< Bước 1: dừng
? Mình dừng rồi | Mình lỡ đáp lại rồi | Cần người giúp ngay
= card: help

# The help button brings the help card
! join
> Em nhỏ (dưới 10)
> Cần người giúp ngay
< Gọi 111. Miễn phí, ngày hay đêm, máy nào cũng gọi được
< Đang nguy hiểm: gọi 113
< Em muốn xem gì nào?
= card: help

# Writing 111 within a dialog brings the help card and asks the question again
! join
> Bỏ qua
> Nơi giúp gần mình
> 111
< Gọi 111: miễn phí
< có ai đang gặp nguy hiểm ngay lúc này không?
? Có | Không
= card: help

# A single dot brings the help card in the middle of a quiz
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui người lạ
> .
< Gọi 111. Miễn phí
< Một người nói “Tớ 9 tuổi”
? Biết chắc | Không biết chắc | Cần người giúp ngay
= card: help

# A single dot works as the very first message
> .
< Gọi 111: miễn phí
= card: help

# A cry for help works as the very first message
> sos
< Gọi 111: miễn phí
? Cần người giúp ngay
= card: help

# A single emoji for help brings the help card
! join
> Bạn tuổi teen
> 🆘
< Gọi 111: miễn phí
= card: help

# Stop ends a dialog and leaves nothing waiting
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> dừng lại
< Được, mình dừng ở đây.
? Giúp bạn mình | Cần người giúp ngay
> quay lại
< Mình đang ở đầu rồi
x có ai doạ đánh

# 'Không nói nữa' is respected without questions
! join
> Bạn tuổi teen
> em muốn chết
> không nói nữa
< Được, mình dừng ở đây.
? Cần người giúp ngay
x vì sao

# Start over forgets who is writing and asks again
! join
> Cha mẹ, người thân
> Con bị bắt nạt
> làm lại
< Mình bắt đầu lại từ đầu nhé.
< Bạn là ai để mình nói cho dễ hiểu?
? Em nhỏ (dưới 10) | Bạn tuổi teen | Bỏ qua
x anh chị

# Back where there is nothing to go back to says so and offers the menu
! join
> Bỏ qua
> quay lại
< Mình đang ở đầu rồi, không còn gì để quay lại.
? 111 là gì? | Cần người giúp ngay

# 'You misread me' without an alarm is an apology and no argument
! join
> Bỏ qua
> chặn fb kiểu gì v
> hiểu nhầm rồi
< Mình xin lỗi vì hiểu chưa đúng
? Xem mục khác | Cần người giúp ngay
= danger: none

# 'I was only joking' takes an alarm back and leaves the number
> em muốn chết
= danger: emergency
> em đùa thôi
< Mình hiểu nhầm, mình xin lỗi nhé
< số 111 vẫn ở đây
= danger: none
x đừng đùa

# The menu is offered again and not stacked when asked for twice
! join
> Bỏ qua
> menu
> menu
< Bạn muốn xem mục nào?
? 111 là gì? | Cần người giúp ngay
