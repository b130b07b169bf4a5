using Plumbline.App.Importing.Headings;

namespace Plumbline.App.Exporting.Returns;

/// <summary>The columns of a return's sheet, in order, with their widths in characters.</summary>
internal static class ReturnColumns
{
    internal const int Indicator = 0;
    internal const int Code = 1;
    internal const int UsualRange = 8;
    internal const int Target = 9;
    internal const int Figure = 10;
    internal const int Numerator = 11;
    internal const int Denominator = 12;
    internal const int Note = 13;
    internal const int SourceNote = 14;

    /// <summary>The widths.</summary>
    internal static IReadOnlyList<int> Widths { get; } = [27, 17, 10, 9, 10, 10, 10, 10, 17, 13, 12, 12, 13, 22, 16];

    /// <summary>The headings of a return of a period.</summary>
    internal static IReadOnlyList<string> Headings(ReturnTemplate template)
    {
        var headings = new List<string> { "Indicator", Returned.Code, "Unit code", "Period", Returned.Measure };
        for (var before = ReturnRow.EarlierPeriods; before > 0; before--) headings.Add($"{Returned.Earlier} {template.Period.Plus(-before).ToText(template.Language)}");
        headings.AddRange([Returned.UsualRange, "Target", "Figure", "Numerator", "Denominator", "Note", "Source note"]);
        return headings;
    }
}
