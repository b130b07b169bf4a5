using Plumbline.App.Importing.Headings;

namespace Plumbline.App.Exporting.Returns;

/// <summary>The columns of a form to fill in, in order, with their widths in characters.</summary>
internal static class FormColumns
{
    internal const int Question = 0;
    internal const int Help = 1;
    internal const int MayBe = 9;
    internal const int UsualRange = 13;
    internal const int Answer = 14;
    internal const int Note = 15;

    /// <summary>The widths.</summary>
    internal static IReadOnlyList<int> Widths { get; } = [38, 24, 14, 16, 12, 14, 12, 8, 14, 20, 10, 10, 10, 17, 16, 26];

    /// <summary>The headings of the form of a period.</summary>
    internal static IReadOnlyList<string> Headings(FormTemplate template)
    {
        var headings = new List<string> { Returned.Question, Returned.Help, Returned.By, Returned.Field, "Form", "Unit code", "Period", Returned.Required, Returned.Measure, Returned.Answers };
        for (var before = ReturnRow.EarlierPeriods; before > 0; before--) headings.Add($"{Returned.Earlier} {template.Period.Plus(-before).ToText(template.Language)}");
        headings.AddRange([Returned.UsualRange, "Answer", "Note"]);
        return headings;
    }
}
