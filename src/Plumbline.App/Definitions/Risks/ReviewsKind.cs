using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/reviews.csv.</summary>
internal sealed class ReviewsKind : TableKind<RiskReview>
{
    internal override FactKind Name { get; } = FactKind.Of("risk-review");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/reviews.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["risk", "date", "by", "outcome", "next", "note"];

    internal override IReadOnlyCollection<string> Required { get; } = ["risk", "date", "outcome"];

    internal override bool IsInPicture => false;

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["risk"] = PrintedAs.Code, ["date"] = PrintedAs.Day, ["next"] = PrintedAs.Day };

    internal override IReadOnlyCollection<string> Content { get; } = ["date"];

    internal override DefinitionKind? ParentKind => RisksKind.Instance;

    internal override string Key(RiskReview value) => Written.Day(value.Date);

    internal override string Parent(RiskReview value) => value.Risk.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(RiskReview value) =>
    [
        ("risk", value.Risk.ToString()),
        ("date", Written.Day(value.Date)),
        ("by", value.By),
        ("outcome", Names<ReviewOutcome>.Of(value.Outcome)),
        ("next", Written.Day(value.Next)),
        ("note", value.Note),
    ];

    private protected override string InWords(RiskReview value) => $"the review of {Written.Day(value.Date)} of risk {value.Risk}";

    private protected override RiskReview? ReadRow(TableRow row, WorkspaceContext context)
    {
        var review = new RiskReview(row.Risk(context)!, row.RequiredDate("date"), row.Word<ReviewOutcome>("outcome"), row.Text("by"), row.Date("next"), row.Text("note"));
        if (review.Next <= review.Date) row.Refuse("next", Problem.With(row.Text("next"), "a day after the review"));
        return review;
    }
}
