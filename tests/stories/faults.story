// S5, S48: something of ours is broken; silence is never the answer.

# With storage down an ordinary question gets an apology and the help card
! storage down
> mật khẩu mạnh là gì
< Mình đang gặp trục trặc
< Cần giúp ngay thì gọi số dưới đây
< Gọi 111: miễn phí
= card: help, saved: no
x Exception
x lỗi hệ thống

# With storage down a disclosure gets its answer all the same
! storage down
> em muốn chết
< Cảm ơn
< Gọi 111 ngay nhé, miễn phí
< 115
= card: help, saved: no
x trục trặc

# With storage down a disclosure without diacritics gets its answer all the same
! storage down
> bo em say ruou dang danh em
< Gọi 113 ngay
= card: help, saved: no
x trục trặc

# With storage down a cry for help brings the help card
! storage down
> cứu em với
< Gọi 113 ngay
< 111
= card: help, saved: no

# When storage is back the conversation goes on where it was
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
! storage down
> không
< Mình đang gặp trục trặc
= saved: no
! storage up
> không
< Bước 1: dừng
= saved: yes

# A message delivered twice is answered once
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> không
< Bước 1: dừng
! again
< Bước 1: dừng
= repeated: yes
> Mình dừng rồi
< Bước 2: giữ lại
= repeated: no

# A disclosure delivered twice gets the same answer and no second follow-up
> em muốn chết
< Mình nghe em
! again
< Mình nghe em
< Ngay lúc này, em có đang an toàn không?
= repeated: yes, card: help
> Bạn hiểu nhầm rồi
x có đang an toàn không

# A message delivered again after a restart is still answered once
! join
> Em nhỏ (dưới 10)
> Đố vui
> Đố vui mật khẩu
> MeoBay7Canh!
! restart
! again
< Đúng rồi!
= repeated: yes
> Không cho, vẫn vui
< Có tin nhắn: “Gửi mật khẩu để nhận kim cương!”

# A message whose answer could not be saved is answered properly when it is delivered again
! join
> Bỏ qua
! storage down
> chặn fb kiểu gì v
< Mình đang gặp trục trặc
= saved: no
! storage up
! again
< Thứ tự nên làm: chụp lại, báo cáo, rồi mới chặn
= topic: block_report_facebook, saved: yes, repeated: no

# A picture without text is not looked at and not kept, and there is a number to call
! picture
< Mình chỉ đọc được chữ, không xem và không giữ ảnh
< Gọi 111: miễn phí
= card: help

# A picture in the middle of a dialog does not lose the question
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
! picture
< không xem và không giữ ảnh
< có ai doạ đánh hoặc doạ đến tận nơi tìm bạn không?
? Có | Không
= card: help
