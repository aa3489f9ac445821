//! Japanese.

use super::super::lexicon::{
    Act::{Carry, Heed, Lack, Look, Omit, Receive, Require, Return, Tell, Treat, Use},
    Again, Form, Inflected, Language,
    Opening::{Cause, If},
    Order,
    Party::{Client, Request, Response, Server},
    Role::{
        Adnominal, Adverb, And, Be, Closes, Content, Determiner, Header, IfPresent, Modal, Not,
        Opens, Optionally, OtherNoun, Party, Please, State, Then, Tie, Verb,
    },
    State::{Faulty, Forbidden, Missing, Optional, Present, Recommended, Required},
    Strength::{May, Must, MustNot, NeedNot, Should, Will},
    Tie::{From, Itself, Place, Without},
    Words, inflect,
};
use crate::spec::Syntax;

const BASE: Form = Form::BASE;
const FINITE: Form = Form::FINITE;
const PASSIVE: Form = Form::PASSIVE;
const LINK: Form = Form::LINK;

/// The table.
pub static JAPANESE: Language = Language {
    tag: "ja",
    words: WORDS,
    inflected: INFLECTED,
    marks: &[],
    endings: &[],
    participles: &[],
    commands: None,
    compounds_nouns: false,
    adverbs: &[],
    naming: &["http", "の", "である"],
    titling: &["http", "という", "名前", "の", "などの", "等の", "カスタム"],
    values: VALUES,
    retries: RETRIES,
    retrying: &[],
    numbers: NUMBERS,
    order: Order::End,
    bare_modals: true,
};

/// Nouns that "する" makes verbs of.
macro_rules! suru {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE.or(FINITE))] => "" "し" "する" "した" "を行う" "を行い" "を行って";
            [Verb($act, FINITE.or(LINK))] => "して";
            [Verb($act, PASSIVE)] => "され" "される" "されて" "された" "が行われ" "済み";
            [Modal(May), Verb($act, BASE.or(FINITE))] => "できる" "できます" "可能";
            "の" [Tie(Itself)] => "は" "が" "も";
        } $($stem)+)
    };
}

/// As [`suru`], of nouns that stand for themselves as often as not.
macro_rules! noun {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE.or(FINITE))] => "し" "する" "した" "を行う" "を行い" "を行って";
            [Verb($act, FINITE.or(LINK))] => "して";
            [Verb($act, PASSIVE)] => "され" "される" "されて" "された" "が行われ";
            [Modal(May), Verb($act, BASE.or(FINITE))] => "できる" "できます" "可能";
        } $($stem)+)
    };
}

/// Verbs whose stem stays as it is before "る".
macro_rules! ru {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE.or(FINITE))] => "" "る" "た" "ます";
            [Verb($act, FINITE.or(LINK))] => "て";
            [Verb($act, PASSIVE)] => "られ" "られる" "られて" "られた" "られます";
        } $($stem)+)
    };
}

/// Verbs of the passive, and others of what happens by itself, that end in "る".
macro_rules! itself {
    ($act:ident: $($stem:literal)+) => {
        inflect!({ [Verb($act, PASSIVE)] => "" "る" "て" "た" "ます"; } $($stem)+)
    };
}

#[rustfmt::skip]
const INFLECTED: &[Inflected] = &[
    suru!(Carry:
        "送信" "設定" "指定" "追加" "付与" "付加" "提供" "格納" "記載" "セット" "出力" "発行" "通知" "定義" "用意" "添付" "記述" "明示" "列挙" "表示" "反映" "挿入" "付帯"
        "送付" "転送" "生成" "伝達" "同梱" "入力" "公開" "伴" "含有" "掲載" "設置"),
    ru!(Carry: "含め" "付け" "つけ" "入れ" "乗せ" "載せ" "加え" "付け加え" "添え" "渡せ" "持たせ" "埋め込め" "備え" "見せ"),
    itself!(Carry: "含まれ" "示され" "渡され" "付され" "入れられ" "付けられ" "送られ" "書かれ" "埋め込まれ" "置かれ" "運ばれ" "載せられ" "得られ" "設けられ"),
    suru!(Receive: "受信" "受領"),
    ru!(Receive: "受け取れ"),
    suru!(Return: "返却" "応答" "返信" "返送"),
    itself!(Return: "返され" "戻され" "返ってく" "返ってき"),
    suru!(Use: "使用" "利用" "適用" "活用"),
    ru!(Use: "用い"),
    itself!(Use: "使われ" "用いられ"),
    suru!(Look: "確認" "参照" "チェック" "取得" "アクセス" "監視" "注目" "閲覧" "注意" "考慮" "依存" "抽出"),
    ru!(Look: "調べ" "見"),
    itself!(Look: "読み取られ" "参照され"),
    suru!(Heed: "尊重" "遵守"),
    suru!(Require: "要求" "必要と" "要請"),
    noun!(Require: "期待"),
    ru!(Require: "求め"),
    itself!(Require: "求められ" "必要とされ"),
    suru!(Omit: "省略" "除外"),
    suru!(Heed: "待機"),
    noun!(Tell: "説明" "意味" "認証" "識別" "制御" "判定" "決定" "実施" "実行" "管理" "特定" "区別" "認可" "指示" "選択" "切り替え"),
    suru!(Treat:
        "無視" "対応" "サポート" "検証" "変更" "拒否" "処理" "一致" "理解" "解析" "削除" "除去" "上書き" "比較" "許容" "許可" "判断" "評価" "解釈" "記録" "保存"
        "破棄" "偽装" "改ざん" "確定" "ブロック" "フィルタ" "デコード" "更新" "修正" "ログに出力" "ログに記録" "ログ出力"),
    ru!(Treat: "受け入れ" "受け付け" "書き換え" "置き換え"),
    ru!(Tell: "伝え" "知らせ" "教え" "定め" "決め"),
    itself!(Treat: "満たされ" "書き換えられ"),
];
#[rustfmt::skip]
const WORDS: &[Words] = &[
    (&[Verb(Heed, BASE.or(FINITE))], &["待って", "待つ", "待ち", "待た"]),
    (&[Content], &["本文", "レスポンスボディ", "ボディ", "レスポンス本文", "本体"]),
    (&[Adverb], &["可能であれば", "可能な場合", "可能な限り", "できれば"]),
    (&[Determiner], &[
        "時間", "同時", "時刻", "日時", "一時的", "実際", "国際", "非推奨", "必要な", "必要に応じて", "必須の", "必須項目", "有効な", "正しい", "適切な", "その", "この",
        "各", "すべての", "全ての", "新しい", "次の", "以下の", "同じ", "いくつかの", "毎回", "時点", "期限切れ時", "待機時間", "待ち時間", "再試行時間", "値が", "とも", "こと", "ところ",
    ]),
    (&[Modal(Must)], &[
        "必要があります", "必要がある", "なければなりません", "なければならない", "しなければ", "べきである必要", "必要です", "ねばなりません", "必ず", "要求されます", "なくてはなりません",
        "ことが必要です", "すること。", "ことが求められます", "ことが要求されます", "することが必要", "ことが必須です",
    ]),
    (&[Please], &["ようにしてください", "ようお願いします", "してください", "てください", "てくださ", "お願いします", "ください", "下さい", "て下さい"]),
    (&[Modal(Will)], &["常に"]),
    (&[Modal(Should)], &[
        "べき", "べきです", "推奨されます", "推奨します", "推奨される", "望ましい", "ことをお勧めします", "ことを推奨します", "ことを推奨する", "ことを推奨", "ことが望ましい", "ことが推奨",
        "ことを勧めます", "方がよい", "ほうが良い", "ことが推奨されます", "ほうがよい", "べきである", "方法がより良い", "方法が良い", "方が良い", "ほうがいい", "方がいい", "のが良い", "のがよい",
        "のが望ましい", "ことが好ましい", "のが好ましい",
    ]),
    (&[Modal(May)], &[
        "できます", "できる", "可能です", "ことがあります", "場合があります", "かもしれません", "可能性があります", "てもよい", "てもかまいません", "ことができます", "ことができる",
        "ことがある", "ことが可能です", "場合もあります", "こともできます", "こともできる", "こともあります", "ことも可能です",
    ]),
    (&[Modal(NeedNot)], &["必要はありません", "必要はない", "必要ありません", "なくてもよい", "不要です", "なくてもかまいません"]),
    (&[Modal(MustNot)], &[
        "はいけません", "はいけない", "はなりません", "はならない", "はだめです", "できません", "できない", "てはならない", "てはなりません", "べきではありません", "べきではない",
        "ないでください", "禁止されています", "てはいけません",
    ]),
    (&[Not], &[
        "ことはありません", "ことはない", "ではありません", "ではない", "ではなく", "でない", "ありません", "なく", "ませ", "ない", "ません", "なかった", "ませんでした", "ず",
        "ずに", "ていない", "ていません", "されていない", "されません", "されていません", "れていない",
    ]),
    (&[Adnominal], &["の代わりに", "ではなく", "への", "からの", "による", "によって行う", "に基づく", "のための", "を使った", "を用いた", "を利用した", "を使用した", "に関する", "のような"]),
    (&[Adverb], &["だけでなく", "だけで", "だけ", "も", "また", "さらに", "すでに", "同時に", "明示的に"]),
    (&[Optionally], &["オプションで", "任意で", "時々"]),
    (&[IfPresent], &["存在する場合", "ある場合", "あれば", "存在すれば", "指定されている場合", "利用可能な場合", "設定されている場合"]),
    (&[Be], &["です", "である", "でした", "であり", "だ", "となります", "になります"]),
    (&[Verb(Carry, BASE.or(FINITE))], &[
        "含む", "含み", "含んで", "含んだ", "送る", "送り", "送って", "持つ", "持ち", "持って", "示す", "示し", "示します", "示して", "渡す", "渡し", "渡して", "あり",
        "あります", "ある", "載る", "伴う", "伴い", "付す", "載り", "書く", "書き", "置く", "置き", "運ぶ", "含ま",
    ]),
    (&[Not, Verb(Carry, PASSIVE)], &["がありません", "もありません", "もない", "がない", "はありません", "が無い", "が存在しません", "が存在しない", "は存在しません"]),
    (&[Verb(Carry, PASSIVE)], &[
        "入り", "入る", "入って", "入ります", "付き", "付く", "付いて", "つき", "つく", "つきます", "付きます", "載って", "現れ", "現れる", "並び", "入ってい",
    ]),
    (&[Verb(Receive, BASE.or(FINITE))], &["受け取る", "受け取り", "受け取って", "受け取った"]),
    (&[Verb(Return, BASE.or(FINITE))], &["返す", "返し", "返します", "返して", "返した", "返さ", "戻す", "戻し", "返"]),
    (&[Verb(Return, PASSIVE)], &["返って", "返る", "返ります", "戻り", "戻って"]),
    (&[Verb(Use, BASE.or(FINITE))], &["使う", "使い"]),
    (&[Verb(Use, FINITE.or(LINK))], &["使って"]),
    (&[Verb(Look, BASE.or(FINITE))], &["読み取", "読み", "従って", "従い", "従う", "読む", "読み込", "取り出"]),
    (&[Verb(Tell, BASE.or(FINITE))], &["表す", "表し", "表します", "指す", "指し", "決まり", "決まる", "行う", "行い", "行います"]),
    (&[Verb(Treat, BASE.or(FINITE))], &["満た"]),
    (&[Verb(Lack, BASE.or(FINITE))], &["欠けて", "欠け", "不足し", "不足", "足り"]),
    (&[State(Required)], &["必須", "必須です", "必要", "が必要です", "が必須"]),
    (&[State(Recommended)], &["推奨", "推奨です"]),
    (&[State(Optional)], &["任意です", "任意である", "任意", "オプション", "省略可能", "省略可"]),
    (&[State(Forbidden)], &["禁止"]),
    (&[State(Present)], &["存在し", "存在する", "存在"]),
    (&[State(Missing)], &["存在しない", "空", "なし"]),
    (&[State(Faulty)], &["不正", "不正な", "無効", "無効な", "誤った", "間違った", "正しくない", "誤り", "期限切れ"]),
    (&[Opens(If)], &["もし"]),
    (&[Closes(If)], &["場合", "場合は", "場合に", "場合には", "とき", "ときは", "時", "時に", "際", "際に", "際は", "と、", "たら", "れば", "なければ", "ば、"]),
    (&[Closes(Cause)], &["ため", "ために", "ので", "が、", "から", "からです", "ことで"]),
    (&[Then], &["そうでない場合"]),
    (&[And], &["ように", "と", "や", "または", "もしくは", "および", "及び", "かつ", "あるいは"]),
    (&[Tie(Place)], &["で", "にて", "を介して", "を通じて", "経由で", "によって", "内で", "中で"]),
    (&[Header, Tie(From)], &["ヘッダーから", "ヘッダから", "ヘッダーフィールドから", "ヘッダー内から"]),
    (&[Adverb], &["のと同様に", "場合と同様に", "と同様に", "と同じように", "のと同じく", "と同様"]),
    (&[Tie(Without)], &["なしで", "なしに", "なしの", "のない", "を持たない", "を含まない", "を伴わない", "無しで", "無しに", "を付けずに"]),
    (&[Tie(Itself)], &["など", "例えば", "たとえば"]),
    (&[Party(Response)], &["レスポンス", "応答", "返答", "返信"]),
    (&[Party(Server)], &["サーバー", "サーバ", "サービス", "プロキシ", "api", "ゲートウェイ"]),
    (&[Party(Request)], &["リクエスト", "要求に", "呼び出し", "http リクエスト"]),
    (&[Party(Client)], &["クライアント", "ユーザー", "ユーザーエージェント", "ブラウザー", "ブラウザ", "アプリケーション", "ユーザ", "アプリ"]),
    (&[Party(Request), Header], &["リクエストヘッダー", "リクエストヘッダ", "要求ヘッダー", "リクエスト ヘッダー"]),
    (&[Party(Response), Header], &["レスポンスヘッダー", "レスポンスヘッダ", "応答ヘッダー", "レスポンス ヘッダー"]),
    (&[Header], &[
        "ヘッダー", "ヘッダ", "ヘッダーフィールド", "ヘッダフィールド", "ヘッダー フィールド", "http ヘッダー", "httpヘッダー", "httpヘッダ", "header", "headers",
        "http ヘッダ",
    ]),
    (&[OtherNoun], &["パラメータ", "パラメーター", "プロパティ", "属性"]),
];

#[rustfmt::skip]
const VALUES: &[(Syntax, &[&str])] = &[
    (Syntax::DelaySeconds, &["秒数", "秒単位"]),
    (Syntax::UriReference, &["url", "uri"]),
    (Syntax::HttpDate, &["日時", "日付"]),
    (Syntax::Methods, &["メソッドの一覧", "メソッドのリスト"]),
];

#[rustfmt::skip]
const RETRIES: &[(Again, &[&str])] = &[
    (Again::Never, &["再試行しないで", "再試行してはいけません", "再試行すべきではありません"]),
    (Again::Changed, &["変更せずに", "変更しないで"]),
    (Again::Later, &["後で再試行", "再試行してください", "しばらくしてから", "しばらく待って", "後でもう一度"]),
    (Again::Unit(1), &["秒"]),
    (Again::Unit(60), &["分"]),
];

#[rustfmt::skip]
const NUMBERS: &[(&str, u32)] = &[
    ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("七", 7), ("八", 8),
    ("九", 9), ("十", 10), ("十五", 15), ("二十", 20), ("三十", 30), ("四十", 40), ("六十", 60), ("九十", 90),
];
