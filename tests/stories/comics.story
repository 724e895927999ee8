// Each comic read once to its end, by the first choice everywhere.

# Somebody reads the comic “Bị bóc phốt trên confession” to its end
! join
> Bạn tuổi teen
> có truyện tranh không
? Bị bóc phốt
> Bị bóc phốt
= picture: truyen_bi_boc_phot/mo_dau
< Sáng thứ hai, An vừa qua cổng trường đã thấy có gì đó lạ. Mấy bạn nhìn An rồi cúi xuống điện thoại cười.
> Xem tiếp
= picture: truyen_bi_boc_phot/bai_dang
< Trên trang confession của trường có một bài không ghi tên: “An lớp 9 giả vờ hiền, toàn nói xấu sau lưng.”
> Xem tiếp
= picture: truyen_bi_boc_phot/phan_van
< Tối đó An đọc đi đọc lại từng bình luận. Càng đọc càng thấy mình nhỏ lại.
? Vào bình luận cãi | Chịu một mình | Giữ lại, rồi kể
> Vào bình luận cãi
= picture: truyen_bi_boc_phot/cai_lai
< An viết một đoạn dài để giải thích. Vài phút sau, câu của An bị cắt ra chế thành trò cười mới.
> Xem tiếp
= picture: truyen_bi_boc_phot/giu_lai
< “Mình là Bông, một chương trình tự động, không phải người thật. Bị bóc phốt như vậy không phải lỗi của bạn.”
? Kể với mẹ | Kể với cô Lan | Nhờ tổng đài 111
> Kể với mẹ
= picture: truyen_bi_boc_phot/ke_me
< An đưa máy cho mẹ xem vì nói thành lời khó quá.
> Xem tiếp
= picture: truyen_bi_boc_phot/ket
< Mẹ và cô Lan cùng An đề nghị trang gỡ bài. Chưa biết bao giờ xong, nhưng An không còn đứng một mình.
? Xem mục khác

# Somebody reads the comic “Khi bị doạ tung ảnh” to its end
! join
> Bạn tuổi teen
> có truyện tranh không
? Bị doạ tung ảnh
> Bị doạ tung ảnh
= picture: truyen_bi_doa_tung_anh/mo_dau
< Hai tuần nay, tối nào Khoa cũng nhắn tin với “Linh”, một người quen trên mạng. Cùng gu nhạc, nói gì cũng vui.
> Xem tiếp
= picture: truyen_bi_doa_tung_anh/doa
< Ngay sau đó giọng kia đổi hẳn: “Chuyển tiền đi, không thì tao gửi cho cả lớp mày.”
> Xem tiếp
= picture: truyen_bi_doa_tung_anh/phan_van
< Khoa lạnh cả người, không nghĩ được gì.
? Chuyển tiền cho yên | Hỏi Bông | Ra nói với bà
> Chuyển tiền cho yên
= picture: truyen_bi_doa_tung_anh/tra_tien
< Khoa gửi hết tiền để dành. Một lúc sau họ đòi thêm, nhiều hơn lần trước.
? Hỏi Bông | Ra nói với bà
> Hỏi Bông
= picture: truyen_bi_doa_tung_anh/hoi_bong
< “Mình là Bông, một chương trình tự động, không phải người thật. Mình tin bạn. Đây không phải lỗi của bạn, dù bạn đã gửi gì.”
> Xem tiếp
= picture: truyen_bi_doa_tung_anh/ke_ba
< Khoa đứng mãi ở cửa bếp rồi mới nói được: “Bà ơi, con đang bị người ta doạ. Con sợ lắm.”
> Xem tiếp
= picture: truyen_bi_doa_tung_anh/ba_om
< Bà nói: “Bà không rành máy móc, nhưng bà ở đây. Con không có lỗi. Đêm nay bà ngồi với con.”
> Xem tiếp
= picture: truyen_bi_doa_tung_anh/goi_111
< Hai bà cháu gọi 111: miễn phí, cả ngày lẫn đêm. Người nghe máy hỏi Khoa có đang an toàn không, không bắt kể chi tiết.
> Xem tiếp
= picture: truyen_bi_doa_tung_anh/khien
< Sáng ra, Khoa mở trang Take It Down (takeitdown.ncmec.org), dành cho ảnh riêng tư của người dưới 18 tuổi. Máy tạo ra một mã số; tấm ảnh vẫn nằm yên trong máy.
> Xem tiếp
= picture: truyen_bi_doa_tung_anh/ket
< Chuyện chưa xong trong một ngày. Nhưng nỗi sợ nhỏ lại, vì Khoa không còn gánh một mình.
? Xem mục khác

# Somebody reads the comic “Lỡ tay chia sẻ” to its end
! join
> Bạn tuổi teen
> có truyện tranh không
? Lỡ tay chia sẻ
> Lỡ tay chia sẻ
= picture: truyen_lo_chia_se/mo_dau
< Khoa lướt thấy bài bóc phốt An. Nhóm bạn đang cười rần rần.
> Xem tiếp
= picture: truyen_lo_chia_se/lan_ra
< Từ máy Khoa, bài sang nhóm này rồi nhóm kia. Điện thoại rung liên tục, và lúc đó Khoa thấy vui vui.
> Xem tiếp
= picture: truyen_lo_chia_se/thay_an
< Hôm sau An gục ở bàn, mắt đỏ hoe. Khoa chợt hiểu: hai giây của mình nằm trong nỗi buồn của người khác.
? Coi như không biết | Gỡ bài, nhận lỗi
> Coi như không biết
= picture: truyen_lo_chia_se/lo_di
< Khoa lướt sang chuyện khác. Nhưng đêm xuống, khuôn mặt An cứ hiện ra.
> Xem tiếp
= picture: truyen_lo_chia_se/go_bai
< “Mình là Bông, chương trình tự động. Mình không chấm điểm bạn đâu. Làm sai một việc không biến bạn thành người xấu.”
? Đăng cho cả trường | Nhắn riêng cho An
> Đăng cho cả trường
= picture: truyen_lo_chia_se/cong_khai
< Bài xin lỗi lại có người vào hóng. Tên An bị nhắc thêm một lần nữa.
> Xem tiếp
= picture: truyen_lo_chia_se/nhan_rieng
< Khoa viết: “Tớ đã chia sẻ bài đó. Tớ sai rồi, tớ xin lỗi cậu. Tớ đã gỡ. Cậu không cần trả lời đâu.”
> Xem tiếp
= picture: truyen_lo_chia_se/ke_co
< Khoa đưa cô Lan đường dẫn bài gốc và kể những nhóm mình đã gửi.
> Xem tiếp
= picture: truyen_lo_chia_se/ket
< Có người lại gửi bài cũ vào nhóm. Khoa viết: “Dừng ở đây nhé.” Mấy bạn khác cũng thôi. Một tuần sau, An gật đầu chào lại.
? Xem mục khác

# Somebody reads the comic “Mi và tin nhắn lạ” to its end
! join
> Em nhỏ (dưới 10)
> có truyện tranh không
? Mi và tin nhắn lạ
> Mi và tin nhắn lạ
= picture: truyen_mi_va_tin_nhan_la/mo_dau
< Tối thứ bảy, Mi làm xong bài. Mi được chơi điện thoại một lát.
> Xem tiếp
= picture: truyen_mi_va_tin_nhan_la/lam_quen
< Sao Vui viết: “Cậu chơi giỏi quá! Tớ tặng cậu đồ xịn nhé.”
> Xem tiếp
= picture: truyen_mi_va_tin_nhan_la/xin_anh
< Sao Vui viết: “Gửi cho tớ một tấm ảnh của cậu đi.”
> Xem tiếp
= picture: truyen_mi_va_tin_nhan_la/phan_van
< Mi thấy trong bụng nao nao, khó chịu. Sao lại phải giấu mẹ nhỉ?
? Gửi một tấm ảnh | Không gửi, kể mẹ | Hỏi Bông thử xem
> Gửi một tấm ảnh
= picture: truyen_mi_va_tin_nhan_la/gui_anh
< Mi gửi một tấm ảnh đang cười. Sao Vui đòi thêm, đòi thêm nữa.
? Chạy đi kể mẹ | Hỏi Bông thử xem
> Chạy đi kể mẹ
= picture: truyen_mi_va_tin_nhan_la/ke_me
< Mi chạy vào bếp. Tim Mi đập thình thịch. Mi sợ mẹ mắng.
> Xem tiếp
= picture: truyen_mi_va_tin_nhan_la/me_om
< Mẹ tắt bếp, ngồi xuống ôm Mi.
> Xem tiếp
= picture: truyen_mi_va_tin_nhan_la/cung_lam
< Mẹ chụp lại tin nhắn trước. Mẹ không xoá gì cả.
> Xem tiếp
= picture: truyen_mi_va_tin_nhan_la/ket
< Mi ngủ ngon rồi. Mi biết mình đã làm đúng.
? Xem mục khác

# Somebody reads the comic “Tí và món quà kim cương” to its end
! join
> Em nhỏ (dưới 10)
> có truyện tranh không
? Quà kim cương
> Quà kim cương
= picture: truyen_qua_kim_cuong/mo_dau
< Tí mê trò chơi xây lâu đài lắm.
> Xem tiếp
= picture: truyen_qua_kim_cuong/tin_qua
< Bỗng có tin: “Chúc mừng! Cậu được tặng một nghìn viên kim cương!”
> Xem tiếp
= picture: truyen_qua_kim_cuong/phan_van
< Tim Tí đập thình thịch. Chỉ còn năm phút thôi!
? Gửi mật khẩu | Hỏi anh Khoa đã
> Gửi mật khẩu
= picture: truyen_qua_kim_cuong/mat_nick
< Tí gửi rồi đợi mãi. Không có viên kim cương nào cả.
? Giấu kẻo bị mắng | Kể với anh Khoa
> Giấu kẻo bị mắng
= picture: truyen_qua_kim_cuong/giau
< Tí giấu. Đêm đó Tí không ngủ được. Bụng nặng như có đá.
> Xem tiếp
= picture: truyen_qua_kim_cuong/ke_anh
< Tí nói: “Em gửi mật khẩu cho người ta rồi. Em mất hết rồi.”
> Xem tiếp
= picture: truyen_qua_kim_cuong/cung_ba
< Bà nói: “Bà không mắng đâu. Người lớn cũng có lúc bị lừa.”
> Xem tiếp
= picture: truyen_qua_kim_cuong/moc_cau
< “Mình là Bông, một chương trình máy tính. Nhìn kìa, quà có lưỡi câu!”
> Xem tiếp
= picture: truyen_qua_kim_cuong/ket
< Từ đó Tí giữ mật khẩu như giữ chìa khoá nhà.
? Xem mục khác

# Somebody reads the comic “Tí bị chê trong nhóm lớp” to its end
! join
> Em nhỏ (dưới 10)
> có truyện tranh không
? Tí bị chê
> Tí bị chê
= picture: truyen_ti_bi_che/mo_dau
< Giờ ra chơi, Tí đá bóng rồi ngã một cái bịch.
> Xem tiếp
= picture: truyen_ti_bi_che/nhom_lop
< Tối đó, Nam gửi ảnh vào nhóm chat của lớp.
> Xem tiếp
= picture: truyen_ti_bi_che/mi_thay
< Mi cũng thấy ảnh. Lúc đầu Mi suýt cười.
? Thả mặt cười theo | Im lặng, tắt máy | Nhắn riêng cho Tí
> Thả mặt cười theo
= picture: truyen_ti_bi_che/hom_sau
< Sáng sau, Tí ngồi một mình. Tí tưởng cả lớp đều cười mình.
> Xem tiếp
= picture: truyen_ti_bi_che/ngoi_canh
< Mi ngồi xuống cạnh Tí. Mi nói: “Tớ xin lỗi chuyện hôm qua.”
> Xem tiếp
= picture: truyen_ti_bi_che/nghi_tiep
< Hai bạn đi bên nhau. Ảnh vẫn còn ở trong nhóm lớp.
? Mắng Nam trong nhóm | Cùng Tí kể cô Lan
> Mắng Nam trong nhóm
= picture: truyen_ti_bi_che/mang
< Mi mắng Nam. Nam mắng trả. Cả nhóm ồn ào hơn.
> Xem tiếp
= picture: truyen_ti_bi_che/ke_co
< Cô Lan nói: “Cảm ơn hai em đã kể với cô.”
> Xem tiếp
= picture: truyen_ti_bi_che/ket
< Nam gỡ ảnh và nói với Tí: “Tớ xin lỗi cậu.” Tí thấy nhẹ hơn.
? Xem mục khác
