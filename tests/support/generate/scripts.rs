//! The languages customers write in: words, names, and how they are put together.

use super::chance::Chance;

/// One language's words. What stands first is used often, what stands last seldom.
pub struct Script {
    pub code: &'static str,
    words: &'static str,
    names: &'static str,
    families: &'static str,
    /// What stands between two words.
    gap: &'static str,
    /// Digits of the country code and how long the rest is; numbers a phone library accepts.
    phone: (&'static str, usize),
}

/// Every language, the most frequent first.
pub const SCRIPTS: [Script; 12] = [
    Script {
        code: "en",
        words: "the is you can order please it for have when delivery I my and today size colour shoes thanks price \
                open tomorrow which blue shipping address invoice refund cake birthday wedding discount voucher \
                parcel strawberry gluten exchange leather raincoat lighthouse quartz",
        names: "Emma Oliver Amelia Jack Sophie Harry Grace Thomas",
        families: "Smith Jones Taylor Brown O'Connor Wilson-Fairfax MacDonald Clarke",
        gap: " ",
        phone: ("447400", 6),
    },
    Script {
        code: "sv",
        words: "jag är det ni och kan en på beställa tack har när leverans hej storlek pris idag imorgon öppet blå \
                skor färg adress faktura återbetalning tårta födelsedag bröllop rabatt presentkort paket jordgubbar \
                glutenfri byta läder regnkappa fyrtorn kräftskiva smörgåstårta",
        names: "Åsa Björn Linnéa Göran Elsa Östen Maja Håkan",
        families: "Lindström Åkesson Sjöberg Nyström Öberg Hägglund Ek Malmsten",
        gap: " ",
        phone: ("46701", 6),
    },
    Script {
        code: "fi",
        words: "hei on se voiko tilata kiitos milloin ja toimitus koko hinta tänään huomenna auki sininen kengät väri \
                osoite lasku palautus kakku syntymäpäivä häät alennus lahjakortti paketti mansikka gluteeniton vaihtaa \
                nahka sadetakki majakka pullapitko yöpöytä hääyöaie",
        names: "Leena Väinö Aino Jyrki Päivi Eero Sanni Mikko",
        families: "Virtanen Mäkinen Nieminen Hämäläinen Järvinen Äyräpää Korhonen Laine",
        gap: " ",
        phone: ("358401", 6),
    },
    Script {
        code: "de",
        words: "ich ist das Sie und kann eine bestellen bitte danke haben wann Lieferung Größe Preis heute morgen \
                geöffnet blau Schuhe Farbe Adresse Rechnung Rückgabe Torte Geburtstag Hochzeit Rabatt Gutschein Paket \
                Erdbeeren glutenfrei tauschen Leder Regenmantel Leuchtturm Straßenbahn Donaudampfschifffahrt",
        names: "Jürgen Käthe Sören Lukas Hannah Björk Friedrich Zoë",
        families: "Müller Weiß Schäfer Grün Köhler Groß Freiherr-von-Hohenstein Vogel",
        gap: " ",
        phone: ("4915112", 6),
    },
    Script {
        code: "ar",
        words: "هل في من على شكرا السلام عليكم متى التوصيل السعر اليوم غدا مفتوح مقاس اللون أزرق حذاء عنوان فاتورة \
                استرجاع كعكة عيد ميلاد زفاف خصم قسيمة طرد فراولة جلد معطف منارة",
        names: "محمد فاطمة أحمد عائشة يوسف ليلى خالد مريم",
        families: "الحسيني المصري العلي حداد الشامي النجار بن-سعيد القاسمي",
        gap: " ",
        phone: ("971501", 6),
    },
    Script {
        code: "he",
        words: "אני זה של תודה שלום מתי אפשר להזמין משלוח מחיר היום מחר פתוח מידה צבע כחול נעליים כתובת חשבונית החזר \
                עוגה יום הולדת חתונה הנחה שובר חבילה תותים עור מעיל מגדלור",
        names: "דוד שרה נועם תמר איתן יעל משה רבקה",
        families: "כהן לוי מזרחי פרץ ביטון אברהם פרידמן שלום",
        gap: " ",
        phone: ("972501", 6),
    },
    Script {
        code: "hi",
        words: "है मैं और क्या में नमस्ते धन्यवाद कब डिलीवरी कीमत आज कल खुला आकार रंग नीला जूते पता बिल वापसी केक जन्मदिन \
                शादी छूट उपहार पार्सल स्ट्रॉबेरी बदलना चमड़ा बरसाती दीपस्तंभ किताबें हिन्दी",
        names: "प्रिया राहुल अनीता विक्रम सीता अर्जुन कविता मोहन",
        families: "शर्मा वर्मा सिंह गुप्ता पटेल मिश्रा चतुर्वेदी जोशी",
        gap: " ",
        phone: ("919876", 6),
    },
    Script {
        code: "th",
        words: "ครับ ค่ะ สวัสดี ขอบคุณ ราคา เท่าไหร่ ส่ง วันนี้ พรุ่งนี้ เปิด ขนาด สี น้ำเงิน รองเท้า ที่อยู่ ใบเสร็จ คืนเงิน เค้ก วันเกิด \
                แต่งงาน ส่วนลด พัสดุ สตรอว์เบอร์รี เปลี่ยน หนัง เสื้อกันฝน ประภาคาร",
        names: "สมชาย มาลี ประเสริฐ นภา ชัยวัฒน์ สุดา อนันต์ พิมพ์",
        families: "ใจดี ศรีสุข ทองคำ วงศ์สวัสดิ์ แสงจันทร์ บุญมา รักไทย จันทร์เพ็ญ",
        gap: "",
        phone: ("66812", 6),
    },
    Script {
        code: "ja",
        words: "です ます お願いします ありがとう 注文 配送 いつ 値段 今日 明日 営業 サイズ 色 青い 靴 住所 請求書 返品 ケーキ \
                誕生日 結婚式 割引 商品券 荷物 いちご 交換 革 レインコート 灯台 東京",
        names: "陽子 太郎 さくら 健一 美咲 翔太 ゆい 大輔",
        families: "佐藤 鈴木 高橋 田中 渡辺 小林 山本 長谷川",
        gap: "",
        phone: ("819012", 6),
    },
    Script {
        code: "zh",
        words: "您好 谢谢 请问 订单 什么时候 送货 价格 今天 明天 营业 尺寸 颜色 蓝色 鞋子 地址 发票 退款 蛋糕 生日 婚礼 折扣 \
                礼券 包裹 草莓 更换 皮革 雨衣 灯塔 北京",
        names: "伟 芳 娜 敏 静 强 磊 洋",
        families: "王 李 张 刘 陈 杨 黄 欧阳",
        gap: "",
        phone: ("8613812", 6),
    },
    Script {
        code: "ko",
        words: "안녕하세요 감사합니다 주문 배송 언제 가격 오늘 내일 영업 사이즈 색상 파란색 신발 주소 영수증 환불 케이크 생일 \
                결혼식 할인 상품권 소포 딸기 교환 가죽 우비 등대 서울",
        names: "민준 서연 지훈 하은 도윤 수아 예준 지우",
        families: "김 이 박 최 정 강 조 남궁",
        gap: " ",
        phone: ("821012", 6),
    },
    Script {
        code: "fr",
        words: "je est le vous et une commander merci bonjour quand livraison prix aujourd'hui demain ouvert taille \
                couleur bleu chaussures adresse facture remboursement gâteau anniversaire mariage réduction colis \
                fraises échange cuir imperméable phare cœur naïveté",
        names: "Éloïse François Chloé Hervé Inès Gaël Noémie Loïc",
        families: "Lefèvre Dubois Gauthier Benoît Moreau d'Aubigné Rousseau Lemaître",
        gap: " ",
        phone: ("33612", 6),
    },
];

const EMOJI: [&str; 14] = ["🙏", "😀", "👍", "🎉", "❤️", "😅", "👍🏽", "👩‍🍳", "🇫🇮", "☕", "🎂", "😭", "🔥", "👨‍👩‍👧"];

impl Script {
    /// A sentence of so many words, now and then with a number, a code or an emoji.
    pub fn sentence(&self, chance: &mut Chance, words: i64) -> String {
        let all: Vec<&str> = self.words.split_whitespace().collect();
        let mut text = String::new();
        for at in 0..words {
            if at > 0 {
                text.push_str(if at % 11 == 0 { ", " } else { self.gap });
            }
            text.push_str(chance.pick_early(&all));
        }
        if chance.happens(90) {
            text.push_str(&format!(" {}{}", chance.pick(&["A", "K", "№ ", ""]), chance.below(100_000)));
        }
        if chance.happens(60) {
            text.push(' ');
            text.push_str(chance.pick(&EMOJI));
        }
        if chance.happens(200) {
            text.push(chance.pick(&['?', '!', '.']));
        }
        text
    }

    pub fn name(&self, chance: &mut Chance) -> String {
        let names: Vec<&str> = self.names.split_whitespace().collect();
        let families: Vec<&str> = self.families.split_whitespace().collect();
        let (name, family) = (chance.pick(&names), chance.pick(&families));
        match chance.below(40) {
            0 => name.to_owned(),
            // Some people fill the whole field.
            1 => format!(
                "{name} {family} {} & {}, since {}",
                chance.pick(&names),
                chance.pick(&families),
                1900 + chance.below(120)
            ),
            2 => format!("{name} {family} {}", chance.pick(&EMOJI)),
            _ => format!("{name} {family}"),
        }
    }

    /// WhatsApp's id of somebody with a phone: the digits of the number.
    pub fn wa_id(&self, serial: u64) -> String {
        let (code, rest) = self.phone;
        let range = 10_u64.pow(u32::try_from(rest).unwrap());
        // A step prime to the range visits every number once before any comes again.
        let digits = serial.wrapping_mul(7_919) % range;
        format!("{code}{digits:0rest$}")
    }
}

/// A message of emoji alone.
pub fn emoji(chance: &mut Chance) -> String {
    let count = 1 + chance.below(3);
    (0..count).map(|_| chance.pick(&EMOJI)).collect()
}

/// One emoji, for a reaction.
pub fn reaction(chance: &mut Chance) -> &'static str {
    chance.pick(&EMOJI)
}
