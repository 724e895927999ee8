// Asked once, may be skipped, may be told in words, never held against anybody.

# A child presses who they are and gets the children's words
! join
> Em nhỏ (dưới 10)
< Cảm ơn em! Mình sẽ nói ngắn và dễ hiểu.
? Mình đang bị bắt nạt | Tìm người để kể | Giúp bạn mình | Đố vui | 111 là gì? | Cần người giúp ngay
x Em là ai

# Who-are-you can be skipped and nothing is lost by it
! join
> Bỏ qua
< Không sao. Mình cứ gọi là “bạn” nhé.
? Bắt nạt mạng là gì | Bị bắt nạt làm gì | 111 là gì? | Cần người giúp ngay

# Skipping works in one's own words
! join
> để sau
< Không sao. Mình cứ gọi là “bạn” nhé.
? 111 là gì? | Cần người giúp ngay

# A pupil tells their class instead of pressing a button
! join
> dạ em học lớp 7 ạ
< Cảm ơn em đã cho mình biết.
? Mình đang bị bắt nạt | Giúp bạn mình | Đố vui | Cần người giúp ngay
x Mình chưa hiểu

# A mother tells who she is without diacritics
! join
> toi la me be lop 4
< Cảm ơn anh chị đã cho mình biết.
? Con bị bắt nạt | Trò chuyện với con | Cần người giúp ngay
x Mình chưa hiểu

# A teacher tells who they are in the way teachers abbreviate
! join
> mình là gv chủ nhiệm
< Cảm ơn thầy cô đã cho mình biết.
? Lớp có bắt nạt | Ở trường thì sao | Cần người giúp ngay

# The number of a button counts as the button
! join
> 3
< Cảm ơn anh chị đã cho mình biết.
? Con bị bắt nạt | Cần người giúp ngay

# Whoever asks something else instead is answered, and is not asked again who they are
! join
> chặn fb kiểu gì v
< Thứ tự nên làm: chụp lại, báo cáo, rồi mới chặn
= topic: block_report_facebook
> menu
< Bạn muốn xem mục nào?
? 111 là gì? | Cần người giúp ngay
x Bạn là ai

# Who-are-you is never asked twice, not even on another day
! join
> Bỏ qua
~ 26 hours later
> chào bạn
< mình là trợ lý tự động về an toàn trên mạng
x Bạn là ai
? 111 là gì? | Cần người giúp ngay

# A child who says 'con' is called 'con' from then on
! join
> Em nhỏ (dưới 10)
> con muốn hỏi mật khẩu mạnh là gì
< Mật khẩu giống như chìa khoá nhà con
= topic: account_security
> menu
> Đố vui
> Đố vui mật khẩu
< Mình đố con năm câu nhé!
x đố em
x đố bạn
