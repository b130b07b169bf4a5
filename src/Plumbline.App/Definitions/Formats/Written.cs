using System.Globalization;

namespace Plumbline.App.Definitions.Formats;

/// <summary>Days, times and numbers as files and facts have them.</summary>
internal static class Written
{
    /// <summary>A day: <c>2020-03-31</c>.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day; null where there is none.</summary>
    internal static string? Day(DateOnly? day) => day is { } given ? Day(given) : null;

    /// <summary>A time to the second: <c>2020-05-06T19:26:14</c>.</summary>
    internal static string Time(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A whole number; null where there is none.</summary>
    internal static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
