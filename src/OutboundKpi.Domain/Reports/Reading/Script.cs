namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>The writing systems that a message mixes; a change of script is often where a word ends.</summary>
internal static class Script
{
    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is >= 'À' and <= 'ɏ' and not '×' and not '÷';

    public static bool IsKatakana(char c) => c is >= 'ァ' and <= 'ヺ' or 'ー';

    public static bool IsHiragana(char c) => c is >= 'ぁ' and <= 'ゖ';

    public static bool IsKanji(char c) => c is >= '一' and <= '鿿' or >= '㐀' and <= '䶿' or '々';

    public static bool IsKanjiNumeral(char c) => c is '〇' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千';
}
