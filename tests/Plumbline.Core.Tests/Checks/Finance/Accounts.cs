using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Tests.Checks.Finance;

/// <summary>A reading of the accounts made by hand.</summary>
internal static class Accounts
{
    internal static readonly Period March = Period.Month(2020, 3);

    internal static readonly StatementColumn Column = new("{period}", ColumnShow.Actual);

    internal static Indicator Line(string code, LineSign? sign = null) => new()
    {
        Code = Pack.Code(code),
        Name = code,
        Placement = new Placement(null, null, null, 1),
        Frequency = Frequency.Month,
        Measure = Measure.Parse("money").Value,
        Polarity = Polarity.Higher,
        Aggregation = Aggregation.Latest,
        Sign = sign,
    };

    internal static StatementCell Given(string code, string value, decimal? partsMake = null) => Pack.Cell(code, March, value) is var figure ? new StatementCell(figure.Amount, value) { Figure = figure, PartsMake = partsMake } : null!;

    internal static StatementLine Row(string code, string value) => new(new StatementRow.Line(Pack.Code(code), null, null, RowForm.Money), code, Line(code), [Given(code, value)]);

    /// <summary>A sum of rows as given, or worked out where it has an amount alone.</summary>
    internal static StatementLine Sum(string key, string? value, decimal? partsMake, string? equalTo, params SumTerm[] terms) => new(
        new StatementRow.Sum(key, value is null ? null : Pack.Code(key), key, true, terms, equalTo), key, value is null ? null : Line(key), [value is null ? new StatementCell(partsMake, $"{partsMake}") : Given(key, value, partsMake)]);

    internal static StatementReading Statement(params StatementLine[] rows) => new(
        new StatementDefinition { Name = "position", Title = "Statement of financial position", Columns = [Column], Rows = [.. rows.Select(static row => row.Row)] },
        Pack.Trust, March, [new StatementHead("March 2020", Column, March)], rows);

    internal static FinanceReading With(StatementReading statement) => new(March) { Statements = new Dictionary<string, StatementReading>(StringComparer.Ordinal) { [statement.Definition.Name] = statement } };

    internal static IReadOnlyList<Finding> Find(this Pack pack, FinanceReading reading, string check = "rule") =>
        [.. AuditFigures.Run(pack.Audit() with { Finance = reading }).Where(finding => finding.Check == check)];
}
