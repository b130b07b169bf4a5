using Plumbline.App.Tests.Importing.Workbooks;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Plumbline.App.Definitions;
using Plumbline.App.Workspaces;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing;

/// <summary>The 2023 dashboard of the sample trust as a board sees it: one row for each indicator under its section, a target, and one column for each period.</summary>
internal static class Dashboard
{
    private static readonly Workspace Trust = ReadWorkspace.Run(Repository.Sample("community-trust")).Workspace!;

    /// <summary>Its figures.</summary>
    internal static IReadOnlyList<Observation> Figures { get; } =
        [.. Trust.Observations.Where(observation => observation.Source!.File.EndsWith("quality-dashboard-2023.csv", StringComparison.Ordinal))];

    /// <summary>Its periods: months, then quarters.</summary>
    internal static IReadOnlyList<Period> Periods { get; } =
        [.. Figures.Select(figure => figure.Period).Distinct().OrderBy(period => period.Frequency).ThenBy(period => period.First)];

    /// <summary>The whole table as text.</summary>
    internal static IReadOnlyList<string[]> Rows { get; } = [.. Build()];

    /// <summary>The table as separated text; cells are quoted as needed.</summary>
    internal static string Separated(char separator)
    {
        var text = new StringBuilder();
        foreach (var row in Rows) text.AppendJoin(separator, row.Select(cell => cell.Contains(separator, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>The table as text copied from a page: labels on the left, figures on the right.</summary>
    internal static string Pasted()
    {
        var widths = Enumerable.Range(0, Rows[0].Length).Select(column => Rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in Rows)
            text.Append(string.Join("   ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd()).Append('\n');
        return text.ToString();
    }

    /// <summary>The table as a workbook: months as dates displayed as Jan-23, percentages as fractions displayed with their decimals.</summary>
    internal static byte[] Workbook()
    {
        var workbook = new TestWorkbook();
        return workbook.Sheet("Dashboard", Rows.Select((row, number) => row.Select((cell, column) =>
            number == 1 && column >= 2 ? Heading(workbook, Periods[column - 2]) : workbook.AsTyped(cell)).ToArray()), ["A1:D1"]).ToBytes();
    }

    internal static string Heading(Period period) =>
        period.Frequency == Frequency.Month ? period.First.ToString("MMM-yy", CultureInfo.InvariantCulture) : period.ToText(CultureInfo.GetCultureInfo("en-GB"));

    private static IEnumerable<string[]> Build()
    {
        var values = Figures.ToDictionary(figure => (figure.Indicator, figure.Period), figure => figure.Value.Text);
        var blank = Enumerable.Repeat("", Periods.Count).ToArray();
        yield return ["Quality dashboard", "", .. blank];
        yield return ["Indicator", "2023-24 target", .. Periods.Select(Heading)];
        string? section = null;
        foreach (var indicator in Trust.Indicators)
        {
            if (!Periods.Any(period => values.ContainsKey((indicator.Code, period)))) continue;
            if (section != indicator.Placement.Section) yield return [section = indicator.Placement.Section!, "", .. blank];
            var target = Trust.Targets.FirstOrDefault(candidate => candidate.Indicator == indicator.Code);
            yield return [indicator.Name, target?.AsPrinted ?? "", .. Periods.Select(period => values.GetValueOrDefault((indicator.Code, period), ""))];
        }
    }

    private static Cell? Heading(TestWorkbook workbook, Period period) =>
        period.Frequency == Frequency.Month ? workbook.Date(period.First, "mmm-yy") : workbook.Shared(Heading(period));
}
