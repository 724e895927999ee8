// Telling somebody who can act: asked little, sent only on a yes, found again with seven words.

# A child tells, sends and takes the seven words
! join
> Em nhỏ (dưới 10)
> em muốn báo
< nhắn ở đây có an toàn không?
? Nhắn ở đây được | Lúc này chưa được
> Nhắn ở đây được
< Chuyện này là của
? Của mình | Của bạn mình | Của người khác
> Của mình
< Mình là máy
< các cô chú ở bàn trực chung
< không hứa giữ kín được
? Mình hiểu rồi | Thôi, để lúc khác
> Mình hiểu rồi
< Chuyện đó giống nút nào nhất?
? Bị trêu, bị nói xấu | Chuyện khác | Bỏ qua | Dừng ở đây
> Bị trêu, bị nói xấu
< kể ngắn thôi
< đừng viết tên ai
> bạn ấy giấu cặp của em
< Mình ghi lại rồi
? Xong rồi | Dừng ở đây
> Xong rồi
< Người làm chuyện đó là ai?
< khỏi gửi nhầm cho người đó
? Bạn cùng lớp | Thầy cô giáo | Người khác | Bỏ qua
> Bạn cùng lớp
< ở xã hay phường nào
> phường Ninh Kiều, Cần Thơ
< bằng cách nào
? Không cần tìm | Gọi điện cho mình
> Không cần tìm
< Đây là những điều mình sắp gửi
< Chuyện của ai: Của mình
< Lời kể: đã ghi lại
< Ai làm: Bạn cùng lớp
< thì mình mới gửi
x giấu cặp
? Gửi đi | Sửa lại | Dừng ở đây
> Gửi đi
< Mình nhận được rồi
< trong một tiếng
< 113 hoặc 111
? Lấy bảy chữ | Không cần đâu
= saved: yes, card: help
> Lấy bảy chữ
< Bảy chữ của
< Ai có bảy chữ này cũng xem được
x giấu cặp

# The seven words typed back without marks, in capitals and with a full stop find the report
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
> Mình hiểu rồi
> Bỏ qua
> bạn ấy giấu cặp của em
> Xong rồi
> Bạn cùng lớp
> Bỏ qua
> Không cần tìm
> Gửi đi
> Lấy bảy chữ
< bếp gió quýt trượt xuân na miến
> BEP GIO QUYT TRUOT XUAN NA MIEN.
< mình tìm thấy rồi
< chưa có ai mở đọc
< Chưa có lời nhắn lại
x giấu cặp
? Nhắn thêm | Nhờ xoá | Xong rồi
> Nhắn thêm
< đừng viết tên ai
> hôm nay bạn ấy lại giấu
< Lời thêm đã được gửi tới họ
> Nhờ xoá
< không lấy lại được
> Không
< muốn nhắn thêm, nhờ xoá
> Xong rồi
x giấu

# A friend tells, and is told that it is no fault to be unsure
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của bạn mình
< Người mở đọc là các cô chú ở bàn trực chung
> Mình hiểu rồi
> Bị doạ tung ảnh
< kể ngắn thôi
> có người doạ đăng ảnh của bạn em
> Xong rồi
< hay với bạn ấy?
> Người lạ trên mạng
> Bỏ qua
> Không cần tìm
< Chuyện của ai: Của bạn mình
< Chuyện gì: Bị doạ tung ảnh
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
? Con của tôi | Người khác
> Con của tôi
< Nếu có trẻ đang bị hại
? Tôi hiểu rồi
> Tôi hiểu rồi
> Bị dụ dỗ trên mạng
< con đang gặp chuyện gì
> có người lạ rủ con tôi đi gặp
> Xong rồi
< Người gây ra chuyện đó là ai với con?
> Người lạ trên mạng
< Con đang ở xã, phường nào
> Bỏ qua
> Gọi điện cho tôi
< Nên là máy người gây chuyện không nghe được
> để tôi nghĩ đã
< chưa nhận ra số điện thoại
> 0912345678
< Gọi vào lúc nào
> tối thứ ba
< Cách hỏi lại: Gọi điện cho tôi
x 0912345678
> Gửi đi
< đã đến và được cất cẩn thận

# A teacher tells about a pupil, and is told that it replaces no report of theirs
! join
> Thầy cô giáo
> tôi muốn báo
> Nhắn ở đây được
? Học sinh của tôi | Người khác
> Học sinh của tôi
< không thay cho việc
> Tôi hiểu rồi
> Bị đánh, bị doạ đánh
< Không cần hỏi thêm em ấy
> em ấy có vết bầm ở tay
> Xong rồi
< Người gây ra chuyện đó là ai với em ấy?
> Bố hoặc mẹ của trẻ
> Bỏ qua
> Không cần tìm
> Gửi đi
< đã đến và được cất cẩn thận
< trong một tiếng

# Danger told in the middle of the story is answered first, and what was told is kept
! join
> Em nhỏ (dưới 10)
> em muốn báo
> Nhắn ở đây được
> Của mình
> Mình hiểu rồi
> Bỏ qua
> bố con hay đánh con bằng dây điện
= danger: urgent, danger_kind: violence, card: help
> Bạn hiểu nhầm rồi
< kể tiếp
? Xong rồi | Dừng ở đây
> Xong rồi
< Người làm chuyện đó là ai?
> Bố hoặc mẹ
> Bỏ qua
> Không cần tìm
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
> Mình hiểu rồi
> Bỏ qua
> bạn ấy giấu cặp của em
> dừng
< Phần đã kể
? Gửi phần đã kể | Bỏ đi
> Bỏ đi
< Mình bỏ hết rồi, không gửi cho ai
x nhận được rồi
x giấu cặp

# Whoever stops may send what they have told so far
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
> Mình hiểu rồi
> Bỏ qua
> bạn ấy giấu cặp của em
> Dừng ở đây
> Gửi phần đã kể
< Phần đã kể gửi rồi, vậy là đủ
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
> Mình hiểu rồi
> Bỏ qua
! picture
< Mình không nhận ảnh
< takeitdown.ncmec.org
< kể ngắn thôi
? Bỏ qua | Dừng ở đây
> bạn ấy giấu cặp của em
< Mình ghi lại rồi

# What was told and not sent is gone after a quarter of an hour
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
> Mình hiểu rồi
> Bỏ qua
> bạn ấy giấu cặp của em
~ 16 minutes later
> Gửi đi
x nhận được rồi
x giấu cặp

# A report that could not be saved is not called received, and the same message sends it later
! join
> Bạn tuổi teen
> em muốn báo
> Nhắn ở đây được
> Của mình
> Mình hiểu rồi
> Bỏ qua
> bạn ấy giấu cặp của em
> Xong rồi
> Bạn cùng lớp
> Bỏ qua
> Không cần tìm
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
