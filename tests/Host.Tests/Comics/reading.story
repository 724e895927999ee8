// Played over the content of the repository and the sample comic of tests/Content.Tests/valid.

# A child asks for comics and reads one to its end
! join
> Em nhỏ (dưới 10)
> có truyện tranh không
? Quả bóng của ai | Đố vui mật khẩu
> Quả bóng của ai
= picture: qua_bong/mo_dau, replies: 3
< Mi đứng một mình ở sân chơi.
< Mi ra sân chơi, tay không có bóng.
? Xem tiếp | Xem mục khác | Cần người giúp ngay
> Xem tiếp
= picture: qua_bong/hoi
< Em giúp Mi chọn nhé.
? Hỏi cô | Giữ lấy
> giu lay
= picture: qua_bong/giu
> tiếp đi
= picture: qua_bong/hoi_co
> 1
= picture: qua_bong/tra
> Xem tiếp
< Hai bạn chơi cùng nhau.
= picture: qua_bong/cung_choi
? Xem mục khác

# Somebody who answers beside the point is asked again and sees the panel again
! join
> Em nhỏ (dưới 10)
> có truyện tranh không
> Quả bóng của ai
> Xem tiếp
> hihi
= picture: qua_bong/hoi
? Hỏi cô | Giữ lấy

# Danger comes before the story, and the story waits
! join
> Em nhỏ (dưới 10)
> có truyện tranh không
> Quả bóng của ai
> em ko muon song nua
= danger: emergency, card: help, picture: none
< 111

# A question in the middle of a comic is answered and the comic goes on
! join
> Em nhỏ (dưới 10)
> có truyện tranh không
> Quả bóng của ai
> Xem tiếp
> 111 là số gì
= topic: hotline_111
> Quay lại
= picture: qua_bong/hoi

# A restart in the middle of a comic loses nothing
! join
> Em nhỏ (dưới 10)
> có truyện tranh không
> Quả bóng của ai
> Xem tiếp
! restart
> Hỏi cô
= picture: qua_bong/hoi_co

# Comics are offered to those they were drawn for
! join
> Bạn tuổi teen
> có truyện tranh không
? Đùa hay bắt nạt?

# A teacher who asks for comics is shown those for children
! join
> Thầy cô giáo
> tôi cần truyện tranh cho lớp
? Quả bóng của ai
