using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/appetite.csv.</summary>
internal sealed class AppetiteKind : TableKind<Appetite>
{
    internal override FactKind Name { get; } = FactKind.Of("risk-appetite");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/appetite.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["category", "from", "to", "level", "optimal", "tolerable", "statement"];

    internal override IReadOnlyCollection<string> Required { get; } = ["category", "from", "tolerable"];

    internal override string Key(Appetite value) => $"{value.Category}|{Written.Day(value.From)}";

    internal override IEnumerable<(string Column, string? Text)> Write(Appetite value) =>
    [
        ("category", value.Category),
        ("from", Written.Day(value.From)),
        ("to", Written.Day(value.To)),
        ("level", RiskRows.Word(value.Level)),
        ("optimal", Written.Whole(value.Optimal)),
        ("tolerable", Written.Whole(value.Tolerable)),
        ("statement", value.Statement),
    ];

    private protected override string InWords(Appetite value) => $"the appetite for {value.Category} from {Written.Day(value.From)}";

    private protected override Appetite? ReadRow(TableRow row, WorkspaceContext context)
    {
        var (tolerable, optimal) = (row.Whole("tolerable"), row.Whole("optimal"));
        if (tolerable is null) row.Refuse("tolerable", Problem.With(row.Text("tolerable"), "the highest score that is tolerated"));
        var appetite = new Appetite(row.RequiredText("category", "a category of risks.csv"), row.RequiredDate("from"), tolerable ?? 0, row.Date("to"), row.OptionalWord<AppetiteLevel>("level"), optimal, row.Text("statement"));
        if (appetite.To < appetite.From) row.Refuse("to", Problem.With(row.Text("to"), $"a day from {Written.Day(appetite.From)} on"));
        if (optimal > tolerable) row.Refuse("optimal", Problem.With(row.Text("optimal"), $"at most {tolerable}, which is tolerated"));
        return appetite;
    }
}
