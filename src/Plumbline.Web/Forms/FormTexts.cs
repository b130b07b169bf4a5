using Plumbline.Core.Text;

namespace Plumbline.Web.Forms;

/// <summary>The words of a form, as they are kept: one kind of line break, and no character that cannot be seen.</summary>
internal static class FormTexts
{
    /// <summary>Words of several lines; null where there are none, or once their problem is added.</summary>
    /// <param name="visit">The form.</param>
    /// <param name="field">The field.</param>
    /// <param name="missing">What is said where there are none; null where there need not be any.</param>
    internal static string? Prose(this FormVisit visit, string field, string? missing = null) => Read(visit, field, missing, PlainText.Refusal);

    /// <summary>Words of one line; null where there are none, or once their problem is added.</summary>
    /// <param name="visit">The form.</param>
    /// <param name="field">The field.</param>
    /// <param name="missing">What is said where there are none; null where there need not be any.</param>
    internal static string? Line(this FormVisit visit, string field, string? missing = null) => Read(visit, field, missing, PlainText.LineRefusal);

    private static string? Read(FormVisit visit, string field, string? missing, Func<string, Problem?> refusal)
    {
        if (visit.Fields.Text(field)?.ReplaceLineEndings("\n") is not { } words)
        {
            if (missing is not null) visit.Add(field, missing);
            return null;
        }

        if (refusal(words) is not { } refused) return words;
        visit.Add(field, FormVisit.Words(refused));
        return null;
    }
}
