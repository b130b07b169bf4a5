using System.Globalization;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Finance.Workings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Finance;

/// <summary>The accounts of a council: lines, figures as texts, and statements over them.</summary>
internal sealed class Accounts
{
    private readonly List<Indicator> _lines = [];
    private readonly List<Observation> _figures = [];
    private readonly List<Target> _targets = [];
    private readonly List<BreakdownItem> _items = [];

    internal Accounts Line(string code, LineSign? sign = LineSign.Income, Aggregation aggregation = Aggregation.Sum, bool cumulative = false, string measure = "money", Polarity polarity = Polarity.Higher)
    {
        _lines.Add(Make.Indicator(polarity, aggregation: aggregation, cumulative: cumulative, measure: measure) with { Code = IndicatorCode.Parse(code).Value, Name = code, Sign = sign });
        return this;
    }

    internal Accounts Give(string line, string period, string value, string aspect = "", bool isDoubtful = false)
    {
        _figures.Add(new Observation(IndicatorCode.Parse(line).Value, Make.Council, Make.Period(period), ObservedValue.Parse(value).Value) { Aspect = Aspect.Parse(aspect, FinancialCalendar.April).Value, IsDoubtful = isDoubtful });
        return this;
    }

    internal Accounts Give(string line, string period, decimal value, string aspect = "") => Give(line, period, value.ToString(CultureInfo.InvariantCulture), aspect);

    internal Accounts Target(string line, string criterion, TargetBasis basis = TargetBasis.Full)
    {
        _targets.Add(Make.Target(criterion, "2019-04", "2020-03", basis: basis) with { Indicator = IndicatorCode.Parse(line).Value });
        return this;
    }

    internal Accounts Items(string dimension, params string[] items)
    {
        _items.AddRange(items.Select((item, place) => new BreakdownItem(dimension, item, item.ToUpperInvariant(), (_items.Count + place) * 10)));
        return this;
    }

    internal FinanceBook Book(params ResourceScheme[] schemes) => new(
        new OrganisationPicture(new OrganisationSettings { Code = "council", Name = "Council" }, UnitTree.From([new Unit(Make.Council, "Council", UnitKind.Organisation, null)]).Value, _lines, TargetBook.From(_targets).Value, [], [])
        {
            Values = ValueLists.None.With<BreakdownItem>(_items).With<ResourceScheme>(schemes),
        },
        Make.Council,
        _figures);

    internal Indicator Find(string line) => _lines.Single(one => one.Code.ToString() == line);

    internal StatementReading Read(StatementDefinition statement, string period) => StatementWorking.Of(Book(), statement, Make.Period(period));

    /// <summary>The cell of the first column and row of a statement with one line.</summary>
    internal StatementCell Cell(string line, string period, StatementColumn column, RowForm form = RowForm.Money) =>
        Read(Statement([column], Row(line, form)), period).Rows[0].Cells[0];

    internal static StatementDefinition Statement(IReadOnlyList<StatementColumn> columns, params StatementRow[] rows) => new() { Name = "accounts", Title = "Accounts", Columns = columns, Rows = rows };

    internal static StatementRow Row(string line, RowForm form = RowForm.Money) => new StatementRow.Line(IndicatorCode.Parse(line).Value, null, null, form);

    internal static StatementRow Sum(string key, bool hasIndicator, params string[] terms) => new StatementRow.Sum(
        key, hasIndicator ? IndicatorCode.Parse(key).Value : null, hasIndicator ? null : key, IsTotal: false, [.. terms.Select(static term => new SumTerm(term.TrimStart('-'), term[0] != '-'))], EqualTo: null);

    internal static StatementColumn Column(ColumnShow show, ColumnSpan over = ColumnSpan.Month, int back = 0) => new(show.ToString(), show) { Over = over, MonthsBack = back };
}
