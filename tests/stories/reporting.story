// Telling somebody who can act: asked little, sent only on a yes, found again with seven words.

# A child tells, sends and takes the seven words
! join
> Em nhỏ (dưới 10)
> em muốn báo
< nhắn ở đây có an toàn không?
? Nhắn ở đây được | Lúc này chưa được
> Nhắn ở đây được
< Mình là máy
< các cô chú ở bàn trực chung
< không hứa giữ kín được
< Chuyện này là của
? Của mình | Của bạn mình | Của người khác
> Của mình
< kể ngắn thôi
< đừng viết tên ai
> bạn ấy lấy bút của em
< Mình ghi lại rồi
? Xong rồi | Dừng ở đây
> Xong rồi
< Chuyện đó giống nút nào nhất?
? Bị trêu, bị nói xấu | Chuyện khác | Bỏ qua | Dừng ở đây
> Bị trêu, bị nói xấu
< Người làm chuyện đó là ai?
< khỏi gửi nhầm cho người đó
? Bạn cùng lớp | Thầy cô giáo | Người khác | Bỏ qua
> Bạn cùng lớp
< ở xã hay phường nào
> phường Ninh Kiều, Cần Thơ
< bằng cách nào
? Không cần ai tìm | Gọi điện cho mình
> Không cần ai tìm
< Đây là những điều mình sắp gửi
< Chuyện của ai: Của mình
< Lời kể: đã ghi lại
< Ai làm: Bạn cùng lớp
< thì mình mới gửi
x lấy bút
? Gửi đi | Sửa lại | Dừng ở đây
> Gửi đi
< Mình nhận được rồi
< trong bốn tiếng
< 113 hoặc 111
? Lấy bảy chữ | Không cần đâu
= saved: yes, card: help
> Lấy bảy chữ
< Bảy chữ của
< Ai có bảy chữ này cũng xem được
x lấy bút

# The seven words typed back without marks, in capitals and with a full stop find the report
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
> bạn ấy lấy bút của em
> Xong rồi
> Bỏ qua
> Bạn cùng lớp
> Bỏ qua
> Không cần liên lạc
> Gửi đi
> Lấy bảy chữ
< tôm nếp vịt nghịch phím túi đất
> TOM NEP VIT NGHICH PHIM TUI DAT.
< mình tìm thấy rồi
< chưa có ai mở đọc
< Chưa có lời nhắn lại
x lấy bút
? Nhắn thêm | Nhờ xoá | Xong rồi
> Nhắn thêm
< đừng viết tên ai
> hôm nay bạn ấy lại lấy
< Lời thêm đã được gửi tới họ
> Nhờ xoá
< không lấy lại được
> Không
< muốn nhắn thêm, nhờ xoá
> Xong rồi
x lại lấy

# A friend tells, and is told that it is no fault to be unsure
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
< Người mở đọc là các cô chú ở bàn trực chung
> Của bạn mình
< kể ngắn thôi
> có người doạ đăng ảnh của bạn em
> Xong rồi
< Người làm chuyện đó là ai?
> Người lạ trên mạng
> Bỏ qua
> Không cần liên lạc
< Chuyện của ai: Của bạn mình
< Chuyện gì: Có người ép vì ảnh
< Ở đâu: bỏ qua
> Gửi đi
< Mình nhận được rồi
< trong một tiếng
> Không cần đâu
< Lời nhắn vẫn được đọc
< xoá cả lịch sử duyệt web

# A parent tells about their child
! join
> Cha mẹ, người thân
> tôi muốn báo
< Nếu người gây chuyện có thể mở máy này đọc
> Nhắn ở đây được
< người trực ở bàn trực chung
< Nếu có trẻ đang bị hại
? Con của tôi | Người khác
> Con của tôi
< con đang gặp chuyện gì
> có người lạ rủ con tôi đi gặp
> Xong rồi
< Người làm chuyện đó là ai?
> Người lạ trên mạng
< Con đang ở xã, phường nào
> Bỏ qua
> Gọi điện cho tôi
< Nên là máy người gây chuyện không nghe được
> để tôi nghĩ đã
< cứ từ từ. Mình chưa gửi gì cả
> không nhớ ra nữa
< chưa nhận ra số điện thoại
> 0912345678
< Gọi vào lúc nào
> tối thứ ba
< Cách hỏi lại: Gọi điện cho tôi, số có đuôi 678, giờ gọi đã ghi
x 0912345678
> Gửi đi
< đã đến và được cất cẩn thận

# A teacher tells about a pupil, and is told that it replaces no report of theirs
! join
> Thầy cô giáo
> tôi muốn báo
> Nhắn ở đây được
< không thay cho việc
? Học sinh của tôi | Người khác
> Học sinh của tôi
< Không cần hỏi thêm em ấy
> em ấy có vết bầm ở tay
> Xong rồi
< Người làm chuyện đó là ai?
> Bố hoặc mẹ của trẻ
> Bỏ qua
> Không cần liên lạc
> Gửi đi
< đã đến và được cất cẩn thận
< trong một tiếng

# Danger told in the middle of the story is answered first, and what was told is kept
! join
> Em nhỏ (dưới 10)
> em muốn báo
> Nhắn ở đây được
> Của mình
> bố con hay đánh con bằng dây điện
= danger: urgent, danger_kind: violence, card: help
> Bạn hiểu nhầm rồi
< kể tiếp
? Xong rồi | Dừng ở đây
> Xong rồi
< Người làm chuyện đó là ai?
> Bố hoặc mẹ
> Bỏ qua
> Không cần liên lạc
< Lời kể: đã ghi lại
x dây điện
> Gửi đi
< Mình nhận được rồi
= saved: yes

# Whoever stops is asked, and what they throw away is gone
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
> bạn ấy lấy bút của em
> dừng
< Phần đã kể
? Gửi phần đã kể | Bỏ đi
> Bỏ đi
< Mình bỏ hết rồi, không gửi cho ai
x nhận được rồi
x lấy bút

# Whoever stops may send what they have told so far
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
> bạn ấy lấy bút của em
> Dừng ở đây
> Gửi phần đã kể
< Phần này gửi rồi, vậy là đủ
= card: help, saved: yes
? Lấy bảy chữ | Không cần đâu

# Whoever is not safe to talk is let go in neutral words
! join
> Bạn tuổi teen
> em muốn báo
> Lúc này chưa được
< Được, vậy lúc này mình dừng
< 111
< 113
x báo
x nhận được rồi

# A picture in the middle is refused in kind words and the question stands
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
! picture
< Mình không nhận ảnh
< takeitdown.ncmec.org
< kể ngắn thôi
? Bỏ qua | Dừng ở đây
> bạn ấy lấy bút của em
< Mình ghi lại rồi

# What was told and not sent is gone after a quarter of an hour
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
> bạn ấy lấy bút của em
~ 16 minutes later
> Gửi đi
x nhận được rồi
x lấy bút

# A report that could not be saved is not called received, and the same message sends it later
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
> bạn ấy lấy bút của em
> Xong rồi
> Bỏ qua
> Bạn cùng lớp
> Bỏ qua
> Không cần liên lạc
! storage down
> Gửi đi
< chưa ghi được tin
x nhận được rồi
= saved: no, card: help
! storage up
! again
< Mình nhận được rồi
= saved: yes, repeated: no
! again
< Mình nhận được rồi
= repeated: yes

# Whoever presses what hurts them is first told who helps now, then asked, and not who did it
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
> Bỏ qua
? Bị làm đau | Chuyện rất buồn | Bỏ qua
> Chuyện rất buồn
< 111
= card: help
< ở xã, phường nào
x Người làm chuyện đó

# What is typed instead of pressed is an answer, and no cry for help
! join
> em mun bao
< có an toàn không?
> dc
< Chuyện này là của
> cua em
= danger: none
< kể ngắn thôi
> bạn ấy lấy bút của em
> het roi
= danger: none
? Bị trêu, bị nói xấu | Chuyện khác | Bỏ qua
> em không biết
< Người làm chuyện đó là ai?

# Where somebody is not alone the report is left at once, in neutral words
! join
> em muốn báo
> mẹ em đang ngồi cạnh
< vậy lúc này mình dừng
x Của mình
> Gửi luôn
x nhận được rồi

# Whoever asks on the way is answered in a sentence, and the question stands
! join
> Em nhỏ (dưới 10)
> em muốn báo
> Nhắn ở đây được
> của em
> ai đọc cái này vậy?
< các cô chú ở bàn trực chung đọc
< kể ngắn thôi
> có nói với mẹ em không?
< không tự kể với bố mẹ
> đã gửi chưa?
< Mình chưa gửi đâu
> khoan đã
< cứ từ từ
> bạn ấy lấy bút của em
> có ai biết không
< họ phải báo 111 hoặc công an
x Mình ghi lại rồi
? Xong rồi | Dừng ở đây

# Send, done, back and stop mean the same at every question
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> của em
> bạn ấy lấy bút của em
> thế thôi ạ
? Bị trêu, bị nói xấu | Bỏ qua
> Bị trêu, bị nói xấu
< Người làm chuyện đó là ai?
> quay lại
? Bị trêu, bị nói xấu | Bỏ qua
> Mất tiền, mất nick
< Người làm chuyện đó là ai?
> gửi luôn
< Chuyện gì: Mất tiền, mất nick
< thì mình mới gửi
> Sửa lại
? Chuyện gì | Lời kể | Ai làm | Ở đâu | Cách hỏi lại | Không sửa gì
> Ở đâu
< ở xã, phường nào
> 1
< chưa nhận ra tên tỉnh
> Cần Thơ
< Ở đâu: thành phố Cần Thơ
> thôi
< chưa gửi gì cả
? Gửi phần đã kể | Kể tiếp | Bỏ đi
> gửi đi
< Phần này gửi rồi
= saved: yes, card: help

# After it was sent, what is asked about it is answered as it is
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> của em
> bạn ấy lấy bút của em
> gửi đi
< thì mình mới gửi
> gửi đi
< Mình nhận được rồi
> đã gửi chưa?
< Đã gửi rồi
? Lấy bảy chữ | Không cần đâu
> Không cần đâu
> bao lâu nữa có người trả lời
< được giao đọc trong bốn tiếng
> em muốn kể thêm
< Lời trước đã gửi rồi
> em muốn xoá cái vừa gửi
< Lời nhắn đã gửi rồi
x chưa gửi
> em quên bảy chữ
< lời đã gửi vẫn được đọc

# In an emergency the words told are kept and not sent, and the way back is always there
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> của em
> tối nay em sẽ uống hết vỉ thuốc này
= danger: emergency, danger_kind: self_harm, card: help
< vẫn giữ đây, chưa gửi cho ai
< đang an toàn không?
? Đang an toàn | Chưa an toàn | Kể tiếp | Gửi luôn
> Xong rồi
x đỡ lo
< đang an toàn không?
> .
= card: help
x đỡ lo
> em muốn báo
< kể tiếp
? Xong rồi | Dừng ở đây
> gửi
< Lời kể: đã ghi lại
> gửi
< trong 15 phút
= saved: yes

# A story told in the same message as the wish is not asked for again
! join
> em muốn báo: bạn ấy hay lấy bút của em
< có an toàn không?
> Nhắn ở đây được
< mình là chương trình tự động
> của em
< Mình ghi lại rồi
? Xong rồi | Dừng ở đây
> Xong rồi
> Bỏ qua
> bạn cùng lớp
> Bỏ qua
> Không cần liên lạc
< Lời kể: đã ghi lại

# A parent who tells everything at once is answered first and then led to those who act
! join
> tôi muốn báo: con tôi bị bạn cùng lớp đánh và quay video tung lên mạng
= danger: urgent, card: help
< có an toàn không?
> Nhắn ở đây được
? Con của tôi | Người khác
> con tôi
? Xong rồi | Dừng ở đây
> xong
> ba của bạn đó
< Mình ghi là: Người lớn quen biết.
> 0912345678
< Mình ghi số này rồi
> Bỏ qua
> sáng mai
< số có đuôi 678, giờ gọi đã ghi

# The phone of whoever did it is not taken, and nobody needs one
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> của em
> Bỏ qua
> Bỏ qua
> ba em
> Bỏ qua
> gọi điện
> số của ba em 0912345678
< chính người ấy nghe
> em không có điện thoại
< Không có số cũng không sao
< Cách hỏi lại: Không cần liên lạc

# The office of whoever did it does not get it, and they are told so
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> của em
> Bỏ qua
> Bỏ qua
> thầy chủ nhiệm
< Mình ghi là: Thầy cô giáo.
< không gửi tới nơi người đó làm việc
> quay lại
> cô ở hội phụ nữ
< chắc nhất là em gọi 111

# Six of the seven words: what is missing is said
! join
> Bạn tuổi teen
> tôm nếp vịt nghịch phím túi
< Mình đếm được 6 chữ
= card: help

# What is told in the alarm belongs to the report that waits, and who did it is asked where somebody did harm
! join
> Em nhỏ (dưới 10)
> em muốn báo
> Nhắn ở đây được
> của em
> em muốn chết
= danger: emergency
> kể tiếp
< kể tiếp nhé
> bố em đánh em
> xong
< Người làm chuyện đó là ai?
> bố em
< Mình ghi là: Bố hoặc mẹ.

# Where nothing has been told yet there is nothing to send
! join
> em muốn báo
> menu
? Kể tiếp
> em muốn báo
< có an toàn không?

# A teacher who tells of an emergency is told whom to call at once, and goes on telling
! join
> tôi là giáo viên, tôi muốn báo
> Nhắn ở đây được
> Học sinh của tôi
< kể ngắn thôi
> học sinh lớp tôi bị cha đánh bầm mặt, hôm nay không dám về nhà
= danger: emergency, card: help
< 113
? Xong rồi | Dừng ở đây
> xong
< Người làm chuyện đó là ai?
> cha
> phường Cái Khế
> 0987654321
> giờ ra chơi
> Gửi đi
< trong 15 phút
> khi nào có người gọi
< trong 15 phút

# Father is no word to stop with, and nothing is thrown away by half a word
! join
> Em nhỏ (dưới 10)
> em mun bao
> dc
> cua em
> bo em danh em
= danger: urgent, card: help
> bo em
< Mình ghi lại rồi
> xong
> ba
< Mình ghi là: Bố hoặc mẹ.
> dừng
? Gửi phần đã kể | Kể tiếp | Bỏ đi
> không
x bỏ hết
? Gửi phần đã kể | Kể tiếp | Bỏ đi

# A place and a number told in an emergency belong to the report that waits
! join
> em muốn báo
> Nhắn ở đây được
> em không muốn sống nữa
= danger: emergency
> Của mình
x bạn ấy
> em vừa uống thuốc
< 115
> Phường Cầu Giấy Hà Nội
> 0912345678
> Xong rồi
< chưa gửi cho ai
x Bước đó khó
> gửi luôn
< Chuyện của ai: Của mình
< Ở đâu: thành phố Hà Nội, chi tiết đã ghi
< số có đuôi 678

# A report about a friend is answered as a friend's, whoever is meant in the sentence
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của bạn mình
> bạn em nói muốn chết, nó bảo em đừng nói với ai
= danger: emergency, card: help
< gọi thay bạn
< hay báo cho người lớn nào chưa
> trường em có đọc không?
< Mình không tự báo cho bố mẹ hay nhà trường

# Where somebody walks in, nothing is left, and that is said
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> của em
> bạn ấy lấy bút của em
> mẹ em vô
< Mình chưa gửi gì cả. Ở đây mình cũng bỏ hết rồi.
> đã gửi chưa
< không có lời nhắn nào vừa gửi

# A place with a father's word in it is a place; who did it is still asked
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> của em
> bạn ấy lấy bút của em
> xong
> Bỏ qua
> Ba Đình Hà Nội
x Bố hoặc mẹ
< Người làm chuyện đó là ai
> bạn học
< Mình ghi là: Bạn cùng lớp
> đừng gọi, mẹ em biết thì chết
= danger: none
> gửi luôn
< Ở đâu: thành phố Hà Nội

# Who it is comes first, then the wish, then what happened: nothing has to be told twice
! join
> em 11 tuổi, em muốn báo chú hàng xóm hay sờ người em ở Cần Thơ
= danger: emergency, card: help
< chưa gửi cho ai
> gửi luôn
< Lời kể: đã ghi lại
< Ở đâu: thành phố Cần Thơ
> Gửi đi
< Mình nhận được rồi
> Không cần đâu
> em kể thêm: chú ấy còn dọa em
= danger: emergency
< chưa gửi cho ai

# Who did it, asked and answered in two words, is no new alarm
! join
> Thầy cô giáo
> tôi muốn báo
> Nhắn ở đây được
> Học sinh của tôi
> em ấy bị bố dượng đánh bầm tím, nghi bị sờ mó
= danger: urgent, card: help
> xong
> bố dượng
= danger: none
< Mình ghi là: Bố hoặc mẹ của trẻ

# Whoever sees what happens to a child next door is not spoken to as that child
! join
> con bé nhà bên cạnh ngày nào cũng bị bố nó đánh khóc thét
= danger: emergency, card: help
x không phải lỗi của
< em bé ấy đang cần người lớn
< đã gọi được 113, 111
> tôi sợ bị trả thù
< giữ kín
> Vẫn chưa được
> Nhắn ở đây
> Nhắn ở đây được
x Của mình
< Chuyện gì

# A neighbour who did it is no neighbour's child
! join
> con hàng xóm đánh em chảy máu
= danger: emergency, card: help
< lỗi của
