// A phone is shared. Fifteen minutes of silence end a conversation.

# After fourteen minutes the quiz still goes on
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui mật khẩu
~ 14 minutes later
> MeoBay7Canh!
< Đúng rồi!
< Bạn thân hỏi mật khẩu game của em

# After sixteen minutes the quiz is over and nothing of it is shown
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui mật khẩu
~ 16 minutes later
> hi
< Chào em, mình là trợ lý tự động về an toàn trên mạng
? 111 là gì? | Cần người giúp ngay
x Chìa khoá nào

# A sibling who picks up the phone does not see what was told before
> em muốn chết
= danger: emergency
~ 16 minutes later
> chào bot
< mình là trợ lý tự động về an toàn trên mạng
x an toàn không
x Mình vẫn ở đây
x 115
= danger: none, card: none

# After sixteen minutes something not understood is not answered with the alarm of before
> em muốn chết
~ 16 minutes later
> qwrt plm
x Mình vẫn ở đây
= danger: none, card: none

# An expired session does not lose a new disclosure
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
~ 26 hours later
> em ko muon song nua
< Mình nghe em
= danger: emergency, danger_kind: self_harm, card: help
> Bạn hiểu nhầm rồi
x có ai doạ đánh

# A button of an expired question is not answered as if the question were still open
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> không
~ 20 minutes later
> Mình dừng rồi
x Bước 2
= danger: none

# A bot restarted in the middle of a dialog goes on at the same step
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> không
< Bước 1: dừng
! restart
> Mình dừng rồi
< Bước 2: giữ lại
? Giữ xong rồi

# A bot restarted in the middle of a quiz keeps the score and the order of the answers
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui mật khẩu
> MeoBay7Canh!
> Không cho, vẫn vui
! restart
> Trò lừa
> Đăng xuất
! restart
> Nhờ người lớn đổi
< Năm câu đúng cả năm!

# A bot restarted after an alarm still asks whether the child is safe
> em muốn chết
! restart
> Chưa an toàn
< Gọi 113 ngay nhé
? Gọi được rồi | Chưa gọi được | Không dám gọi

# A danger told in two messages is put together across a restart
> nó bảo ko chuyển tiền
! restart
> thì tung ảnh nóng của em lên mạng
= danger: urgent, danger_kind: sextortion, card: help

# A session erased by the nightly clean-up begins afresh without a fault
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> không
~ 25 hours later
! forget
> chào
x Bước 1
x trục trặc
= topic: greeting, danger: none

# Somebody who comes back is told again that a program answers
! join
> Bạn tuổi teen
~ 3 days later
> chào
< mình là trợ lý tự động
x Bạn là ai
