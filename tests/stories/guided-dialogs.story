// Step by step, with visits elsewhere and back.

# A bullied teenager is led through every step to the end
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
< đây không phải lỗi của bạn
< có ai doạ đánh hoặc doạ đến tận nơi tìm bạn không?
> ko
< Bước 1: dừng
> Mình dừng rồi
< Bước 2: giữ lại
> Giữ xong rồi
< Bước 3: chặn và báo cáo
? Facebook | Zalo | TikTok | Xong, đi tiếp
> Xong, đi tiếp
< Bước 4: kể cho một người lớn bạn tin
> Mình có người rồi
< Bước 5: nhớ 111
> Đi tiếp
< Bước cuối: chăm mình
> Mình xong rồi
? Xem mục khác | Cần người giúp ngay

# A threat told at the first question leads to safety first
! join
> Em nhỏ (dưới 10)
> Mình đang bị bắt nạt
> dạ có
< Họ đang đến thì em gọi 113
< Đừng ra gặp họ nhé
? Mình an toàn rồi | Cần giúp ngay
> Cần giúp ngay
< Bây giờ em có đang an toàn không?
> Đang an toàn
< Em đã gọi 111 được chưa?

# A visit to a topic comes back to the step that sent there
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> không
> Mình dừng rồi
> Giữ như thế nào?
< Bằng chứng giúp người khác hiểu chuyện
? Xem tiếp | Quay lại
= topic: evidence
> Quay lại
< Bước 2: giữ lại
? Giữ xong rồi | Giữ như thế nào? | Có ảnh riêng tư
x Bằng chứng giúp người khác

# A topic read to its end comes back by itself
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> không
> Mình dừng rồi
> Giữ như thế nào?
> Xem tiếp
> Xem tiếp
< Mình nói tiếp nhé.
< Bước 2: giữ lại
? Giữ xong rồi

# Somebody who answers a question with another question is answered and then asked again
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> mà chơi đố vui ở đâu vậy
< Mình có vài bộ đố vui ngắn
< Mình nói tiếp nhé.
< có ai doạ đánh hoặc doạ đến tận nơi tìm bạn không?
? Có | Không
= topic: quiz

# A long answer in the middle of a dialog offers the way back to the question
! join
> Em nhỏ (dưới 10)
> Mình đang bị bắt nạt
> mật khẩu mạnh là gì
< Mật khẩu giống như chìa khoá nhà em
? Xem tiếp | Quay lại | Cần người giúp ngay
= topic: account_security
> Quay lại
< Có ai doạ đánh em hay doạ đến tìm em không?
? Có | Không

# Whoever answers beside the question twice gets patience and the help card
! join
> Bạn tuổi teen
> Mình đang bị bắt nạt
> plm qwrt
< Bạn chọn giúp mình một nút ở dưới
< có ai doạ đánh
= card: none
> kkkk zzz qqq
< Không sao, mình chờ được
< gọi 111 cũng được
< có ai doạ đánh
= card: help
x Mình chưa hiểu

# A place by its old name is found under its new one
! join
> Bỏ qua
> Nơi giúp gần mình
> không
< Tên cũ hay tên mới đều được
> Sóc Trăng
< nơi đó nay thuộc thành phố Cần Thơ
< Ở tỉnh nào 111 cũng gọi được
? Số ở tỉnh mình | Mình xong rồi

# A place in a sentence without diacritics is found
! join
> Bỏ qua
> Nơi giúp gần mình
> ko ạ
> em o soc trang
< nơi đó nay thuộc thành phố Cần Thơ

# A district that is no more is found in today's province, and nobody is told that it does not exist
! join
> Bỏ qua
> Nơi giúp gần mình
> không
> em ở huyện Kon Rẫy
< nơi đó nay thuộc tỉnh Quảng Ngãi
x không tồn tại

# A place that does not exist is asked for again with an example
! join
> Bỏ qua
> Nơi giúp gần mình
> không
> ở xứ sở thần tiên
< Mình chưa nhận ra tên tỉnh hay thành phố
< ví dụ: Sóc Trăng, Cần Thơ
< đang ở tỉnh, thành phố nào?
x Mình chưa hiểu

# A child with nobody to turn to is led to 111 as the first person
! join
> Em nhỏ (dưới 10)
> Tìm người để kể
> Chẳng có ai cả
< Em không có lỗi đâu
< Cô chú ở 111 luôn nghe em
? Gọi thì thế nào? | Vậy kể với 111 | Nghĩ lại xem

# A child practises the first sentence and what they type is not repeated to them
! join
> Em nhỏ (dưới 10)
> Tìm người để kể
> Ở trường
> Mình có người rồi
< chưa làm em đau bao giờ. Đúng không?
> Người ấy được đó
< Em muốn kể bằng cách nào?
> Viết giấy hay nhắn
> Mình tự viết câu
< Gõ thử ở đây nhé
< Đừng ghi tên hay địa chỉ
> cô ơi con có chuyện muốn nói
< Gõ ra được là đã tập nói được một lần rồi
x con có chuyện muốn nói

# Somebody who wants to help a friend is not asked to be a hero
! join
> Bạn tuổi teen
> Giúp bạn mình
< Bạn ấy có đang gặp nguy hiểm ngay lúc này không?
> không
> Bị trêu, nói xấu
< Bạn không cần đối đầu một mình với bên kia
> Đi tiếp
> Bạn không cho kể
< giữ kín là để bạn ấy ở lại với nguy hiểm
< Để bạn ấy chọn người
> Mình sẽ kể
< Ba hôm nữa: hỏi người lớn đã làm gì rồi
> Mình xong rồi
< không phải gánh hết chuyện của bạn ấy


# A child who cannot think of anybody is helped to find one person and one first sentence
! join
> Em nhỏ (dưới 10)
> Tìm người để kể
< Mình cùng tìm một người lớn em tin nhé
> Ở trường
< cô chủ nhiệm, cô y tế, thầy thể dục
> Mình có người rồi
< Em nhớ người ấy trong đầu nhé. Chỉ một người thôi.
> đúng
< Em muốn kể bằng cách nào?
> Nói trực tiếp
< Nghe con nói hết rồi hãy trả lời con nhé
? Dùng câu này | Mình tự viết câu | Xem mục khác | Cần người giúp ngay
