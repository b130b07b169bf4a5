using Plumbline.App.Importing.Headings;

namespace Plumbline.App.Exporting.Returns;

/// <summary>The columns of a form to fill in, in order, with their widths in characters.</summary>
internal static class FormColumns
{
    internal const int Question = 0;
    internal const int Answer = 1;
    internal const int Note = 2;
    internal const int MayBe = 3;
    internal const int UsualRange = 4;
    internal const int Help = 10;

    /// <summary>The widths.</summary>
    internal static IReadOnlyList<int> Widths { get; } = [38, 16, 26, 20, 17, 10, 10, 10, 14, 8, 24, 14, 16, 12, 14, 12];

    /// <summary>The headings of the form of a period: what is filled in stands beside its question, and the codes that tell it last.</summary>
    internal static IReadOnlyList<string> Headings(FormTemplate template)
    {
        var headings = new List<string> { Returned.Question, "Answer", "Note", Returned.Answers, Returned.UsualRange };
        for (var before = ReturnRow.EarlierPeriods; before > 0; before--) headings.Add($"{Returned.Earlier} {template.Period.Plus(-before).ToText(template.Language)}");
        headings.AddRange([Returned.Measure, Returned.Required, Returned.Help, Returned.By, Returned.Field, "Form", "Unit code", "Period"]);
        return headings;
    }
}
