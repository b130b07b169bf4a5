using System.Globalization;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Reports.Charts.Finance;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Finance;

/// <summary>Accounts for one test, and the papers made of them: at the end of March 2020, in thousands of pounds.</summary>
internal sealed class FinancePaper
{
    internal static readonly Period March = Period.Parse("2020-03").Value, January = Period.Parse("2020-01").Value, Year = Period.Parse("2019/20").Value;
    private readonly List<string> _codes = [];
    private FinanceReading _reading = new(March);

    /// <summary>A code, with its indicator.</summary>
    internal IndicatorCode Line(string code)
    {
        if (!_codes.Contains(code)) _codes.Add(code);
        return IndicatorCode.Parse(code).Value;
    }

    internal static Observation Figure(IndicatorCode code, Period period, decimal amount, Aspect? aspect = null) =>
        new(code, SmallOrganisation.Top, period, ObservedValue.Parse(amount.ToString(CultureInfo.InvariantCulture)).Value) { Aspect = aspect ?? Aspect.Actual };

    /// <summary>A statement of March against January: <c>ppe Plant | 54284 | 53360</c>; <c># Heading</c>; <c>--</c> a gap; <c>= code Subtotal</c>, <c>== code Total</c>. A third number is what the parts of the first make.</summary>
    internal FinancePaper Position(params string[] rows)
    {
        StatementColumn[] columns = [new("{period}", ColumnShow.Actual), new("{period}", ColumnShow.Actual) { MonthsBack = 2 }, new("Movement", ColumnShow.Movement) { Of = [1, 2] }];
        StatementHead[] heads = [new("March 2020", columns[0], March), new("January 2020", columns[1], January), new("Movement", columns[2], March)];
        return Add("position", "Statement of financial position", MoneyScale.ThousandsInHeading, columns, heads, [.. rows.Select(row => LineOf(row, MoneyScale.ThousandsInHeading, (code, numbers) =>
        [
            Cell(MoneyScale.ThousandsInHeading, numbers[0], Figure(code, March, numbers[0] * 1000)) with { PartsMake = numbers.Length > 2 ? numbers[2] * 1000 : null },
            Cell(MoneyScale.ThousandsInHeading, numbers[1], Figure(code, January, numbers[1] * 1000)),
            Cell(MoneyScale.ThousandsInHeading, numbers[0] - numbers[1], null),
        ]))]);
    }

    /// <summary>A scorecard: <c>income Income | 121182 | 129039 | 7857</c>, the last the variance; after the name a section in square brackets.</summary>
    internal FinancePaper Scorecard(params string[] rows)
    {
        StatementColumn[] columns = [new("Plan", ColumnShow.Plan), new("Actual", ColumnShow.Actual), new("Variance", ColumnShow.Variance)];
        return Add("scorecard", "Financial scorecard", MoneyScale.Thousands, columns, [.. columns.Select(static column => new StatementHead(column.Name, column, March))], [.. rows.Select(row => LineOf(row, MoneyScale.Thousands, (code, numbers) =>
        [
            Cell(MoneyScale.Thousands, numbers[0], Figure(code, March, numbers[0] * 1000, Aspect.Plan)),
            Cell(MoneyScale.Thousands, numbers[1], Figure(code, March, numbers[1] * 1000)),
            numbers.Length > 2 ? Cell(MoneyScale.Thousands, numbers[2], null) with { Favour = numbers[2] > 0 ? Favour.Favourable : numbers[2] < 0 ? Favour.Adverse : Favour.Level } : new StatementCell(null, "–"),
        ]))]);
    }

    internal FinancePaper With(Func<FinanceReading, FinanceReading> change)
    {
        _reading = change(_reading);
        return this;
    }

    internal FinancePaper Change(string statement, Func<StatementReading, StatementReading> change) => With(reading => reading with { Statements = reading.Statements.ToDictionary(static one => one.Key, one => one.Key == statement ? change(one.Value) : one.Value) });

    internal Indicator Indicator(string code) => Organisation().Picture.Find(Line(code))!;

    internal ReportContext Context(params IReportBlock[] blocks) => Organisation().Context("2020-03", blocks);

    internal Document Compose(params IReportBlock[] blocks) => ComposeReport.Compose(Context(blocks));

    private SmallOrganisation Organisation()
    {
        var organisation = new SmallOrganisation { Finance = _reading };
        foreach (var code in _codes) organisation.With(code, "2020-03 1", change: static one => one with { Measure = Measure.Of(MeasureKind.Money) });
        return organisation;
    }

    private FinancePaper Add(string name, string title, MoneyScale scale, StatementColumn[] columns, StatementHead[] heads, StatementLine[] lines)
    {
        var definition = new StatementDefinition { Name = name, Title = title, In = scale, Columns = columns, Rows = [.. lines.Select(static line => line.Row)] };
        return With(reading => reading with { Statements = new Dictionary<string, StatementReading>(reading.Statements) { [name] = new(definition, SmallOrganisation.Top, March, heads, lines) } });
    }

    private StatementLine LineOf(string row, MoneyScale scale, Func<IndicatorCode, decimal[], StatementCell[]> cells)
    {
        if (row == "--") return new StatementLine(new StatementRow.Gap(), null, null, []);
        if (row.StartsWith("# ", StringComparison.Ordinal)) return new StatementLine(new StatementRow.Heading(row[2..]), row[2..], null, []);
        var parts = row.Split('|', StringSplitOptions.TrimEntries);
        var words = parts[0].TrimStart('=').Trim().Split(' ', 2);
        var name = words[1].Split('[')[0].Trim();
        var section = words[1].Contains('[', StringComparison.Ordinal) ? words[1].Split('[')[1].TrimEnd(']') : null;
        var code = Line(words[0]);
        var numbers = parts.Skip(1).Select(static text => decimal.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        StatementRow shown = row[0] == '='
            ? new StatementRow.Sum(words[0], code, name, row.StartsWith("==", StringComparison.Ordinal), [], null)
            : new StatementRow.Line(code, name, section, RowForm.Money);
        return new StatementLine(shown, name, Indicator(words[0]), cells(code, numbers));
    }

    private static StatementCell Cell(MoneyScale scale, decimal thousands, Observation? figure) =>
        new(thousands * 1000, new MoneyFormat(scale, CultureInfo.GetCultureInfo("en-GB")).InStatement(thousands * 1000, NegativeStyle.Brackets)) { Figure = figure };
}
