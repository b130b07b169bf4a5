using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.Web.Forms;

/// <summary>The days of a form, as browsers send them: <c>2024-03-31</c>.</summary>
internal static class FormDays
{
    private const string Written = "yyyy-MM-dd";

    /// <summary>The day that was typed; null where the field is blank, or once its problem is added.</summary>
    internal static DateOnly? Day(this FormVisit visit, string field, bool isNeeded)
    {
        if (visit.Fields.Text(field) is not { } text)
        {
            if (isNeeded) visit.Add(field, "Enter a day, such as 2024-03-31.");
            return null;
        }

        if (Parse(text) is { } day) return day;
        visit.Add(field, FormVisit.Words(Problem.With(text, "a day, such as 2024-03-31")));
        return null;
    }

    /// <summary>The day of a text; null where it is none.</summary>
    internal static DateOnly? Parse(string? text) => DateOnly.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day as a field has it; empty for none.</summary>
    internal static string Text(DateOnly? day) => day?.ToString(Written, CultureInfo.InvariantCulture) ?? "";
}
