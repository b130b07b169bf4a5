using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.App.Ledger;

/// <summary>Parses a time in ISO 8601. A day means its end, as in “as at 31 March”; a time without an offset is UTC.</summary>
public static class PointInTime
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The instant that a text names.</summary>
    public static Parsed<DateTimeOffset> Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        return DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : Problem.With(text, "a change’s number such as 12, a day such as 2024-03-31, or a time such as 2024-03-31T17:00Z");
    }
}
