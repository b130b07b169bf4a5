using System.Globalization;
using Plumbline.Core.Text;
using Plumbline.Web.Views;

namespace Plumbline.Web.Records;

/// <summary>The day on which a page tells risks and actions, and days in words.</summary>
internal static class RecordDays
{
    /// <summary>Today; where an earlier position is read, the day of its change.</summary>
    internal static DateOnly Of(Visit visit) => visit.IsPast ? DateOnly.FromDateTime(visit.Definitions.Position.At.UtcDateTime) : visit.Today;

    /// <summary>A day: <c>7 Mar 2024</c>.</summary>
    internal static string Words(Visit visit, DateOnly day) => day.ToString("d MMM yyyy", visit.Definitions.Picture.Settings.Language);

    /// <summary>A time, to the minute: <c>7 Mar 2024, 09:30</c>.</summary>
    internal static string Words(Visit visit, DateTime at) => at.ToString(at.TimeOfDay == TimeSpan.Zero ? "d MMM yyyy" : "d MMM yyyy, HH:mm", visit.Definitions.Picture.Settings.Language);

    /// <summary>A day as the attribute of a <c>time</c> element has it.</summary>
    internal static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time as the attribute of a <c>time</c> element has it.</summary>
    internal static string Machine(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>How long something is overdue, in digits, for they stand below each other: <c>3 days overdue</c>.</summary>
    internal static string Late(int days) => $"{Counted.Digits(days)} {Counted.Noun(days, "day")} overdue";
}
