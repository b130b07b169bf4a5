namespace Plumbline.App.Importing.NumberFormats;

/// <summary>A piece of a date or time format: literal words, or a run of one letter.</summary>
/// <param name="Words">The literal text; empty for a run.</param>
/// <param name="Letter">y, m, d, h or s; default for words.</param>
/// <param name="Length">How many letters the run has.</param>
/// <param name="IsElapsed">Whether it counts beyond a day, an hour or a minute: <c>[h]</c>.</param>
internal readonly record struct FormatPiece(string Words, char Letter = default, int Length = 0, bool IsElapsed = false)
{
    /// <summary>The precision of the date that the pieces show. “m” is minutes after hours and before seconds, otherwise a month.</summary>
    internal static DateParts PartsOf(List<FormatPiece> pieces)
    {
        var runs = pieces.FindAll(piece => piece.Letter != default);
        var (calendar, hasTime, hasMonthOrYear) = (DateParts.None, false, false);
        for (var i = 0; i < runs.Count; i++)
        {
            var isMinutes = runs[i].Letter == 'm' && (runs[i].IsElapsed || (i > 0 && runs[i - 1].Letter == 'h') || (i + 1 < runs.Count && runs[i + 1].Letter == 's'));
            var part = runs[i].Letter switch
            {
                'y' => DateParts.Year,
                'd' => DateParts.Day,
                'm' when !isMinutes => DateParts.Month,
                _ => DateParts.None,
            };
            hasTime |= part == DateParts.None;
            hasMonthOrYear |= part is DateParts.Month or DateParts.Year;
            if (part > calendar) calendar = part;
        }

        if (!hasTime) return calendar;
        return hasMonthOrYear ? DateParts.DayAndTime : DateParts.Time;
    }
}
