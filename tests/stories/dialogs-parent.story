// The first 24 hours for a parent, step by step, and the call of a false policeman.

# A father whose child's picture goes round the class is led through the whole first day
! join
> Cha mẹ, người thân
> gỡ ảnh khỏi mạng thế nào
? Ảnh con bị lộ
> Ảnh con bị lộ
< Việc đầu tiên là con
? Có | Không
> không
< Con không có lỗi
? Mình nói với con rồi | Con chưa hay biết | Mình lỡ mắng con
> Mình nói với con rồi
> Ảnh nhạy cảm
< giữ dấu vết mà không giữ ảnh
< không gửi cho bất cứ ai, kể cả thầy cô
> Mình lỡ lưu ảnh rồi
< nói rõ mình đang có bản lưu
< takeitdown.ncmec.org
> Làm xong rồi
> Từ bạn học của con
< yêu cầu các em dừng chia sẻ ngay
> Con không muốn báo
< Hỏi con sợ điều gì nhất
< gọi 111, miễn phí
> Mình còn ngại báo
< Thêm một người lớn biết chuyện
> Mình sẽ gọi
< Có lúc nào con thấy không muốn sống nữa không
> Con im lặng
< Im lặng chưa phải là không
< hỏi con muốn đến lớp hay nghỉ
> Đi tiếp
< Trong một tuần tới
< Cần thì gọi 111, lúc nào cũng được
? Xem mục khác | Cần người giúp ngay
= card: none
x takeitdown.ncmec.org

# A mother whose child talks of dying inside the picture dialog is shown help and comes back to the morning
! join
> Cha mẹ, người thân
> gỡ ảnh khỏi mạng thế nào
> Ảnh con bị lộ
> không
> Mình nói với con rồi
> Ảnh thường, ảnh chế
< chụp nguyên màn hình
> Làm xong rồi
> Người lạ, không rõ
> Mình báo rồi
> Con nói có
< ở sát bên con suốt đêm nay và gọi 111 ngay
< 115 hoặc 113
> Cần giúp ngay
< Ngay lúc này, con có đang an toàn không?
> Đang an toàn
> Gọi được rồi
> Có người giúp rồi
< ở sát bên con suốt đêm nay
> Có người ở bên con
< Ngày mai

# A wrong turn: threats and money come up in the picture dialog, and the way leads there and back
! join
> Cha mẹ, người thân
> gỡ ảnh khỏi mạng thế nào
> Ảnh con bị lộ
> không
> Mình lỡ mắng con
< Lỗi không ở con
< Đó là ảnh nào?
> Bị doạ, bị đòi tiền
< Kẻ lấy ảnh ra doạ mới là người sai
> không
> Con chưa chịu kể
< Trong ảnh có gì thì đừng hỏi
> Mình dừng rồi
> Giữ xong rồi
> Mình báo rồi
> Xong, đi tiếp
> Con nói không
> Đi tiếp
< Kẻ doạ muốn con chỉ có một mình
< Đó là ảnh nào?
? Ảnh nhạy cảm | Bị doạ, bị đòi tiền

# A parent whose child is blackmailed has paid already and is not scolded for it
! join
> Cha mẹ, người thân
> Con bị doạ tung ảnh
< Mình đi từng việc, việc gấp trước
> ko
< Con không có lỗi
> Mình nói với con rồi
< không chuyển tiền
> Lỡ chuyển tiền rồi
< nhiều nhà cũng từng trả
< Không đọc mã OTP cho ai, không trả thêm
> Chưa gọi được
< khoá trước, gọi lại sau
< Chỉ đưa máy cho công an xem
> Con lỡ xoá hết rồi
< Con nhớ được gì thì viết ra
> Con xin đừng báo
< đừng hứa với con
> Mình sẽ báo
> Họ đăng ảnh rồi
< đây chưa phải là hết
< Đêm đầu thường khó nhất
> Con nói có
< gọi 111 ngay
> Có người ở bên con
> Đi tiếp
< Kẻ doạ muốn con chỉ có một mình
x tại sao

# A blackmailer who is near: danger first, nobody goes to meet
! join
> Cha mẹ, người thân
> Con bị doạ tung ảnh
> có
< gọi 113
< Không ai trong nhà ra gặp kẻ đó
> Con ở bên mình rồi
< nói chậm thôi

# A mother writes to the school instead of quarrelling in the parents' group
! join
> Cha mẹ, người thân
> bạo lực học đường là gì
> Bị bắt nạt ở trường
< Trước hết: con có bị thương
> dạ không
< Đừng bảo con
> Con không chịu kể
> Con kể một ít rồi
< lấy một tờ giấy ghi
> Có cả ở nhóm chat
< chụp nguyên màn hình: tên nhóm
> Con sợ rời nhóm
< viết cho giáo viên chủ nhiệm
> Con xin đừng báo
> Con vẫn chưa chịu
< chưa cần nêu tên trường hay tên ai
> Gọi rồi, đi tiếp
< Xin khoan
> Mình lỡ gọi, lỡ đăng
< Dừng lại giờ này vẫn kịp
> Con nói không
< Ai đưa, ai đón
> Con sợ đến trường
< Cho con nghỉ một hôm cũng được
< Trong một tuần tới
> Mình xong rồi
< tờ giấy đã ghi
? Xem mục khác | Cần người giúp ngay

# A child still at school under threat is fetched first
! join
> Cha mẹ, người thân
> bạo lực học đường là gì
> Bị bắt nạt ở trường
> có
> Con còn ở trường
< nhờ một thầy cô ở cạnh cháu
> Đón được con rồi
< Giờ đầu tiên: nghe

# A child behind a closed door: near first, then the direct question, and a yes is met with help
! join
> Cha mẹ, người thân
> Con bỗng im lặng
< có nghe hoặc thấy được con không?
> Có, con ở trong nhà
> Con bảo đi ra
< vẫn là một câu trả lời
> Thử nhắn cho con
> Con trả lời rồi
< điều gì làm con nặng lòng
> Con chỉ lắc đầu
< Có lúc nào con nghĩ đến chuyện không muốn sống nữa không
< Hỏi thẳng không gieo thêm ý nghĩ ấy
> Con nói có
< Con nói ra được là can đảm lắm
< ngay bây giờ à
> Ngay bây giờ
< Không rời con một phút nào
< Gọi 115
> Chưa gọi được ai
< Nhờ hàng xóm có xe
> Có người lo cho con
< điều khó nhất của người làm cha mẹ
> Con đang ở nhà
< Mai ba mẹ vẫn ở đây
> Đi tiếp
> Con không muốn gì cả
< Hỏi lại câu khó ấy một lần nữa
< không phải vì anh chị làm cha mẹ chưa tốt
? Xem mục khác | Cần người giúp ngay

# A parent who cannot bring themselves to ask is not pushed, and silence is not taken for a no
! join
> Cha mẹ, người thân
> Con bỗng im lặng
> Có, con ở trong nhà
> Ngồi cạnh con rồi
> Con chỉ lắc đầu
> Mình không dám hỏi
< hỏi mềm hơn
> Mình chưa hỏi được
< Im lặng chưa phải là không
< Gọi 111 hỏi cách đi tiếp
> Để sáng mai gọi
< Tối nay: món ăn nhẹ

# No answer behind a locked door
! join
> Cha mẹ, người thân
> Con bỗng im lặng
> Gõ cửa không đáp
< an toàn đi trước riêng tư
> Cửa khoá, không mở
< gọi 113, hoặc 114
> Vào được với con rồi
< đến gần mà không tra hỏi

# A wrong turn in the silent room: what the child told has its own way, and afterwards the question waits
! join
> Cha mẹ, người thân
> Con bỗng im lặng
> Có, con ở trong nhà
> Ngồi cạnh con rồi
> Con kể rồi
< Mỗi chuyện có cách đi riêng
> Người lạ trên mạng
< Con tin một người không phải là lỗi của con
> Mới chỉ nhắn tin
> không
> Con bênh người ấy
< Hôm nay không cần cãi thắng
> Giữ xong rồi
> Mình báo rồi
> Con ổn hơn rồi
> Đi tiếp
< Con cần một người chịu nghe
< Mỗi chuyện có cách đi riêng
> Chuyện khác, đi tiếp
< câu đáng hỏi nhất

# Money sent to a swindler: the child first, then bank, proof, police
! join
> Cha mẹ, người thân
> robux miễn phí có thật không
> Con bị lừa tiền
< con trước, rồi tiền
> không
< Người lừa mới sai
> Mình lỡ mắng con
< Con quan trọng hơn số tiền đó
> Tiền chuyển khoản
< theo số in trên thẻ
> Chưa gọi được
< Không đưa mã OTP
> Khoá được rồi
> Có người hứa lấy lại
< lừa lần hai
< VNeID
> Con còn nợ người ta
< Đừng để con tự trả
> Mình hiểu rồi
> Con khóc, hoảng lắm
< Hỏi thẳng không gieo thêm ý nghĩ ấy
> Con nói không
> Đi tiếp
< Tiền có thể không về hết
? Xem mục khác | Cần người giúp ngay

# The parents' card in a game: first one thing lost, then another
! join
> Cha mẹ, người thân
> robux miễn phí có thật không
> Con bị lừa tiền
> không
> Mình nói rồi
> Nạp game, đồ game
< Giữ mã người chơi
> Có dùng thẻ ba mẹ
< Gỡ thẻ khỏi máy con
> Con tự bấm mua
< họ xét từng trường hợp
> Giữ xong rồi
> Mai mình báo
> Con bình tĩnh rồi
< Ngày mai, cùng con làm một lượt

# A wrong turn: the swindler says he is police
! join
> Cha mẹ, người thân
> robux miễn phí có thật không
> Con bị lừa tiền
> có
> Họ xưng là công an
< Không biết con ở đâu: gọi 113 trước
> Con tắt máy rồi
> Gặp được con rồi
> Không có gì, đi tiếp
> Con đỡ hơn rồi
> Mình xong rồi
< có người canh
< Con đã rời nhà hoặc có người tìm đến
> Con an toàn rồi
< Người lừa mới sai

# A child on the way to a stranger: 113 at once
! join
> Cha mẹ, người thân
> làm sao nhận ra kẻ dụ dỗ trẻ em trên mạng
> Con quen người lạ
< Con đang trên đường đi gặp người đó thì gọi 113 ngay
> Con đang đi gặp
< Gọi 113 ngay, không phải chờ
< Con không bị mắng
> Không gọi được con
< một người đến công an xã, phường
> Đón được con rồi
< Con về là tốt rồi
> Con đau hoặc bị ép
< Ba mẹ tin con
< Đừng hỏi chi tiết
> Có người giúp rồi
< Đừng đóng giả con
> Giữ xong rồi
> Họ biết nhà, trường
< chỉ giao con cho đúng người đón
> Con vẫn muốn nhắn
< Con không nợ họ câu trả lời nào
> Đi tiếp
< gọi 113 ngay

# A child who wants to meet a stranger stays with somebody, and if gone after all, 113
! join
> Cha mẹ, người thân
> làm sao nhận ra kẻ dụ dỗ trẻ em trên mạng
> Con quen người lạ
> Con định đi gặp
< dễ làm con trốn đi
> Con vẫn đòi đi
< Đừng hẹn thay con
> Con đi mất rồi
< Gọi 113 ngay, không phải chờ

# A teenager with a false policeman on the phone hangs up, calls home, 113 and the bank
! join
> Bạn tuổi teen
> cách nhận biết lừa đảo trên mạng
> Bị công an gọi doạ
< bấm tắt ngay
< Bạn không có tội
> Mình không dám tắt
< Tắt máy không phạm luật nào cả
> Họ doạ hại cả nhà
> Tắt được rồi
< Giờ gọi ba mẹ bằng số bạn nhớ
> Mình sợ bị mắng
< người lừa mới sai
> Gọi được rồi
< gọi 113 hoặc đến công an xã, phường
> Đã chuyển tiền
< gọi ngân hàng ngay
> Đã đưa cả thứ khác
> Đã quay, gửi hình
< lỗi không ở bạn
> Đi tiếp
< Tối nay bạn đừng ở một mình
> Họ lại gọi nữa
< không phải quay lại để giải thích
> Mình xong rồi
< ở cạnh người bạn tin
? Xem mục khác | Cần người giúp ngay

# A teenager who still half believes is given a way to test, and one who has left home a way out
! join
> Bạn tuổi teen
> cách nhận biết lừa đảo trên mạng
> Bị công an gọi doạ
> Lỡ họ là thật?
< Người thật không cấm bạn hỏi lại
> Mình vẫn sợ
> Vẫn chưa tắt được
< Gọi 113 giúp em
> Có người giúp rồi
> Chưa gọi được ai
< Vậy gọi 113

# A parent does not know where the child is, and clips are sent to press money out of them
! join
> Cha mẹ, người thân
> cách nhận biết lừa đảo trên mạng
> Bị công an gọi doạ
> Không biết con ở đâu
< Gọi 113 ngay, không phải chờ
< Con không có tội
> Chưa tìm được con
< một người giữ máy
> Tìm được con rồi
> Họ đòi mình tiền
< tiếng và hình làm giả được
> Gặp được con rồi
< đừng xoá
> Đọc mã, cài ứng dụng
< hỏi công an trước
> Làm xong rồi
> Con vẫn sợ lắm
< Không, con bị lừa, con không có tội
> Mình xong rồi
< Cả nhà nghỉ nhé

# A child in hospital after the answer was yes
! join
> Cha mẹ, người thân
> Con bỗng im lặng
> Con cần cấp cứu
< Gọi 115 ngay
> Con có người lo rồi
> Con đang ở viện
< Kể với bác sĩ đúng lời con đã nói
< Giữ hẹn khám

# A teacher finds that a pupil's picture goes round the class
! join
> Thầy cô giáo
> gỡ ảnh khỏi mạng thế nào
> Ảnh bị chuyền ở lớp
< không lướt qua
> không
< Thầy cô không cần xem ảnh
> Em xin đừng báo nhà
< Hỏi em sợ điều gì ở nhà
> Em chọn được người
< Yêu cầu dừng chuyền ngay
> Đã có người gửi mình
< Đừng mở lại
< Luật Trẻ em
> Trường muốn giữ kín
< thầy cô tự gọi 111 hỏi vẫn được
> Đi tiếp
< Trước khi tan trường
> Xong việc hôm nay
< có thầy cô đã đứng chắn
? Xem mục khác | Cần người giúp ngay

# A worried parent asks something else in the middle and finds the door of the room again
! join
> Cha mẹ, người thân
> Con bỗng im lặng
> Có, con ở trong nhà
> 111 gọi có mất tiền không
= topic: hotline_111
> Quay lại
< đến gần mà không tra hỏi
? Con bảo đi ra | Mình lỡ quát con

# Asking with the police on the line, a teenager types instead of pressing
! join
> Bạn tuổi teen
> cách nhận biết lừa đảo trên mạng
> Bị công an gọi doạ
> minh khong dam tat
< Tắt máy không phạm luật nào cả
> tat duoc roi
< Giờ gọi ba mẹ
> goi duoc roi
< đừng xoá, đừng nghe máy nữa
