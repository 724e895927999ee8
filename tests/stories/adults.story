// Parents in a hurry, teachers between two lessons.

# A parent who mistypes everything is understood and addressed as a parent
> con toi bi ban be no boc phot tren mang toi phai lm j
< Mình nghe anh chị
< Cùng con giữ lại tin nhắn
< anh chị gọi 111
? Con bị bắt nạt | Bạn hiểu nhầm rồi | Cần người giúp ngay
= danger: concern, danger_kind: cyberbullying, card: help
x Mình nghe bạn
x em tin
> Con bị bắt nạt
< Cảm ơn anh chị đã tìm cách giúp con
< con có đang bị đe doạ, bị thương
> ko a
< Giờ đầu tiên: nghe
? Cách nói với con | Mình nghe con rồi | Mình lỡ mắng con
> minh lo mang con
< Lúc lo, người lớn dễ lớn tiếng
< cùng con giữ bằng chứng
> giu xong roi
< để con tự bấm, anh chị ngồi cạnh

# A parent whose child is beaten at school gets a parent's answer and a parent's question
> con tôi bị bạn đánh ở trường
< Mình nghe anh chị
< Ngay lúc này, con có đang an toàn không?
? Đang an toàn | Chưa an toàn | Không biết chắc | Bạn hiểu nhầm rồi
= danger: urgent, danger_kind: violence, card: help
x bạn có đang
> Không biết chắc
< cứ coi như con đang cần giúp
< gọi 113 nếu không liên lạc được

# A parent whose child has not come home is told not to wait
> con tôi đi học từ sáng giờ chưa về gọi không được
< Gọi 113 ngay
< Không phải chờ 24 giờ
= danger: emergency, danger_kind: missing, card: help

# A mother worried about a stranger gets words to say to her daughter
> con gai toi nt vs ng la tren mang toi lo qa
< Mình nghe anh chị
< một cuộc nói chuyện không trách móc
? Người lạ trên mạng | Bạn hiểu nhầm rồi
= danger: concern, danger_kind: grooming, card: help

# A hurried parent asks in half a sentence
> sao con t cứ ôm đt suốt v, cấm hay ko
< có mốc thời gian để anh chị dựa vào
= topic: screen_time, danger: none
x Chào bạn

# A parent within the first day's plan asks something else and finds the plan again
! join
> Cha mẹ, người thân
> Con bị bắt nạt
> không
> Mình nghe con rồi
> 111 gọi có mất tiền không
= topic: hotline_111
> Quay lại
< cùng con giữ bằng chứng
? Giữ xong rồi

# A parent whose child wishes to die is not told that they themselves are to blame or in danger
> con tôi bảo không muốn sống nữa
< Mình nghe anh chị
< có anh chị ở ngay bên
< con có đang an toàn không?
= danger: emergency, danger_kind: self_harm, card: help
x Ở lại với em
x anh chị có đang an toàn

# A teacher tells of a bullied pupil and is addressed as a teacher
> tôi là giáo viên chủ nhiệm lớp 7, học sinh lớp tôi bị các bạn chửi trên nhóm zalo
< Cảm ơn thầy cô đã để ý
< Gặp riêng em ấy trước
? Lớp có bắt nạt | Bạn hiểu nhầm rồi | Cần người giúp ngay
= danger: concern, danger_kind: cyberbullying, card: help
x anh chị

# A teacher is led from the first school day to the month after
! join
> Thầy cô giáo
> Lớp có bắt nạt
< Cảm ơn thầy cô đã nhận việc này ngay
> không
< Chuyện trước mắt gần với điều nào nhất?
> Bắt nạt trên mạng
< gặp riêng em bị hại
> Em ấy không nói gì
< Im lặng cũng là câu trả lời của một em đang sợ
< ghi lại ngày giờ
> Ghi xong rồi
< Không đưa hai bên vào cùng một phòng
> Mình gặp các em rồi
< mỗi nhà nói riêng
> Báo xong rồi
< Luật Trẻ em yêu cầu ai biết cũng phải báo tin
> Không có
< Kế hoạch giữ an toàn
> Viết xong rồi
< Sau một tuần, gặp riêng em ấy năm phút
> Đã đỡ hơn
< Sau một tháng, hỏi lại mọi người
> Mình xong rồi
< Thầy cô cũng nhớ nghỉ ngơi

# A teacher who writes 'gv' and 'hs' is understood and called 'thầy cô'
> em là gv, nhà trường xử lý sao khi hs nói xấu nhau trên mạng
< thầy cô
= topic: school_handling, danger: none
