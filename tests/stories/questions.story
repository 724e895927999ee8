// Questions about how things are done, asked the way people ask them.

# A long answer comes in pieces and 'Xem tiếp' gives the rest
! join
> Bạn tuổi teen
> đặt mật khẩu thế nào cho khó đoán
< mật khẩu dài và mỗi nơi một khác
? Xem tiếp | Xem nguồn | Xem mục khác | Cần người giúp ngay
= topic: account_security
> Xem tiếp
< Mình không đưa mật khẩu cho ai, kể cả người mình quý
< Gọi 111 để hỏi thêm, miễn phí, cả ngày lẫn đêm
? Tài khoản giả mạo | Xem nguồn | Xem mục khác
x Ba việc giúp

# 'Xem tiếp' may be typed
! join
> Bạn tuổi teen
> mật khẩu mạnh là gì
> tiếp
< Đừng thuê “dịch vụ lấy lại tài khoản”
= danger: none

# Sources are shown to whoever asks for them, and our own words are not named as a source
! join
> Bỏ qua
> chặn tiktok người lạ kiểu gì
= topic: block_report_tiktok
> Xem nguồn
< Điều mình vừa nói dựa vào:
< •
? Giữ bằng chứng | Xem mục khác | Cần người giúp ngay
x nhom-bien-soan
x not stated

# The same question is answered in children's words for a child
! join
> Em nhỏ (dưới 10)
> mật khẩu mạnh là gì
< Mật khẩu giống như chìa khoá nhà em
= topic: account_security
x xác thực hai bước

# The same question is answered in a parent's words for a parent
! join
> Cha mẹ, người thân
> mật khẩu mạnh là gì
< Anh chị cùng làm với con, đừng làm sau lưng con
= topic: account_security

# A question nearly understood is offered as up to three topics and a way to say no
> hỏi về nick lạ
< Mình chưa chắc hiểu đúng
? Giữ tài khoản | Không phải | Cần người giúp ngay
= topic: none, danger: none
> Giữ tài khoản
= topic: account_security

# 'Did you mean' is left by saying that it is none of these
! join
> Bỏ qua
> khoá máy
> Không phải
< Mình đang nghe bạn đây
? 111 là gì? | Cần người giúp ngay
= card: none

# 'Did you mean' is forgotten when another question comes
> khoá máy
> deepfake là gì
< do trí tuệ nhân tạo (AI) làm giả
= topic: deepfake_info
x Có phải bạn muốn hỏi

# Not understood once is said honestly, not understood twice brings the help card
! join
> Bỏ qua
> qwrt plm
< Mình đang nghe bạn đây
? 111 là gì? | Cần người giúp ngay
= card: none, danger: none
> zxcvb mnbv
< Mình vẫn chưa hiểu, mình xin lỗi bạn
< bạn gọi 111 để nói với người thật
< Gọi 111: miễn phí
= card: help

# An answer in between starts the counting of misses afresh
! join
> Bỏ qua
> qwrt plm
> 111 gọi có mất tiền không
= topic: hotline_111
> zxcvb mnbv
< Mình đang nghe bạn đây
x Mình vẫn chưa hiểu
= card: none

# Whether calling 111 costs anything is answered at once
> 111 gọi có mất tiền ko
< 111 là tổng đài quốc gia bảo vệ trẻ em
< Gọi miễn phí
= topic: hotline_111

# A child who asks whether their mother will be told gets an honest answer
> bạn có kể với mẹ em không
< Mình không tự báo cho bố mẹ, thầy cô hay công an
= topic: bot_privacy
x bí mật tuyệt đối

# Somebody who did harm is told what to do now, without a sermon
> mình ghép ảnh bạn để trêu, giờ bạn khóc, mình phải làm sao
< Làm sai một lần không có nghĩa bạn là người xấu
< xin lỗi cậu
= topic: cyberbullying_perpetrator, danger: none

# Where to report is answered with the most urgent door first
> Báo cáo ở đâu
< nguy hiểm ngay lúc này thì 113
< 111: miễn phí, suốt ngày đêm
= topic: report_where

# A question with an answer of its own gets it, not the whole topic, and the topic is one tap away
! join
> Bạn tuổi teen
> họ gỡ tin rồi mần răng mà chứng minh
< Vẫn còn cách. Dòng “tin nhắn đã bị thu hồi” có tên và giờ gửi
? Giữ bằng chứng | Hay được hỏi | Xem nguồn | Cần người giúp ngay
= topic: evidence
> Hay được hỏi
< Nhiều người cũng hỏi mình những điều này
< • Tin nhắn bị người ta thu hồi rồi thì còn làm bằng chứng được không?
> Tin nhắn bị thu hồi
< Vẫn còn cách

# Sources are told to whoever asks for them in words
> luật trẻ em nói gì về xâm hại
> nguồn ở đâu
< Điều mình vừa nói dựa vào:
< 102/2016/QH13
< đọc lại lần gần nhất ngày

# Who asks for comics is offered those for their age
> cho em đọc truyện tranh
< Mình có mấy truyện tranh ngắn
? Mi và tin nhắn lạ | Cần người giúp ngay
= topic: comics

# After an answer the same question about another place takes three words
! join
> Bạn tuổi teen
> cách chặn người lạ trên facebook
= topic: block_report_facebook
> thế còn zalo thì sao?
= topic: block_report_zalo
> con tiktok
= topic: block_report_tiktok
> vậy còn roblox?
= topic: block_report_other

# Whoever calls an office by its old name is told who has the duty now
! join
> Bạn tuổi teen
> sở lđtb&xh còn nhận việc trẻ em ko
< Việc này nay do Sở Y tế lo
= topic: local_contacts
