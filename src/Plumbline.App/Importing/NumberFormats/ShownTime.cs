using System.Globalization;
using System.Text;

namespace Plumbline.App.Importing.NumberFormats;

/// <summary>A time of day or a duration, formatted in hours, minutes and seconds.</summary>
internal static class ShownTime
{
    private const double SecondsOfADay = 86_400;
    private const double MostDays = 1e9;

    /// <summary><c>00:08:30</c>; null if the number is too large to be a time.</summary>
    internal static string? Text(double days, IReadOnlyList<FormatPiece> pieces)
    {
        if (!(Math.Abs(days) < MostDays)) return null;
        var seconds = (long)Math.Round(Math.Abs(days) * SecondsOfADay);
        var shown = new StringBuilder(days < 0 ? "-" : "");
        foreach (var piece in pieces)
        {
            if (piece.Letter == default) shown.Append(piece.Words);
            else shown.Append(Count(seconds, piece).ToString(new string('0', piece.Length), CultureInfo.InvariantCulture));
        }

        return shown.ToString().Trim();
    }

    private static long Count(long seconds, FormatPiece piece) => piece.Letter switch
    {
        'd' => seconds / 86_400,
        'h' => piece.IsElapsed ? seconds / 3_600 : seconds / 3_600 % 24,
        'm' => piece.IsElapsed ? seconds / 60 : seconds / 60 % 60,
        _ => piece.IsElapsed ? seconds : seconds % 60,
    };
}
