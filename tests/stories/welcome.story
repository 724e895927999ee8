// Who we are, said once, in words a nine-year-old understands.

# Whoever opens the chat is told that a program answers and how to reach a person
! join
< Mình là chương trình tự động, không phải người thật
< bạn cứ kể
< nhắn “sos” hoặc một dấu chấm
< gọi 111 hoặc 113 ngay: miễn phí
? Bỏ qua | Cần người giúp ngay
= topic: greeting, danger: none, card: none

# A greeting opens the chat where the channel did not say that somebody joined
> alo có ai k ạ
< Mình là chương trình tự động, không phải người thật
< Không muốn trả lời thì bấm “Bỏ qua”
? Em nhỏ (dưới 10) | Bạn tuổi teen | Cha mẹ, người thân | Thầy cô giáo | Bỏ qua | Cần người giúp ngay
= topic: greeting

# Somebody who was greeted when they joined is not told everything again
! join
> Bỏ qua
> hello
< Chào bạn, mình đây!
x không phải người thật
= topic: greeting, danger: none

# Joining a second time is passed over in silence
! join
> Bỏ qua
! join
= replies: 0

# Somebody whose first message is a question gets the answer, and who is answering in one sentence
> lam sao chan nguoi la tren zalo
< mình là trợ lý tự động, không phải người thật
< Trên Zalo, bạn có thể chặn riêng tin nhắn
x Bạn là ai
= topic: block_report_zalo, danger: none

# Thanks are answered warmly and remind of the number that listens day and night
! join
> Bỏ qua
> cảm ơn bạn nhiều nha
< Cảm ơn bạn đã trò chuyện với mình!
< Số 111 nghe máy cả ngày lẫn đêm và không mất tiền
= topic: thanks_bye, danger: none, card: none

# Asked whether it is a person, the bot says no
> bạn là người thật hay robot z
< Mình là chương trình tự động, không phải người thật
= topic: bot_identity
