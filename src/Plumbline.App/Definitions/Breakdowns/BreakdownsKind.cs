using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Breakdowns;

/// <summary>breakdowns.csv: what figures are broken down by.</summary>
internal sealed class BreakdownsKind : TableKind<BreakdownItem>
{
    internal override FactKind Name { get; } = FactKind.Of("breakdown");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("breakdowns.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["dimension", "item", "name", "order"];

    internal override IReadOnlyCollection<string> Required { get; } = ["dimension", "item", "name"];

    internal override string Key(BreakdownItem value) => new AspectItem(value.Dimension, value.Item).ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(BreakdownItem value) =>
    [
        ("dimension", value.Dimension),
        ("item", value.Item),
        ("name", value.Name),
        ("order", value.Order.ToString(CultureInfo.InvariantCulture)),
    ];

    // Items without an order keep the order of their rows.
    private protected override BreakdownItem? ReadRow(TableRow row, WorkspaceContext context) => new(
        row.Required("dimension", AspectItem.ParseCode) ?? "",
        row.Required("item", AspectItem.ParseCode) ?? "",
        row.RequiredText("name", "the item’s name"),
        row.Optional<string>("order", OrderOf) is { } order ? int.Parse(order, CultureInfo.InvariantCulture) : row.Row - 1);

    // An aspect lists its items in the order of the dimensions, so a change of order changes keys.
    internal override StrandedFigures? Strands(Workspace before, Workspace after)
    {
        var (was, will) = (before.Of(this), after.Of(this));
        var (calendar, book) = (after.Settings.Calendar, new BreakdownBook(will));
        if (!was.Select(Key).Except(will.Select(Key), StringComparer.Ordinal).Any() && new BreakdownBook(was).Dimensions.SequenceEqual(book.Dimensions.Intersect(was.Select(item => item.Dimension), StringComparer.Ordinal), StringComparer.Ordinal)) return null;
        return new StrandedFigures(
            ObservationQuery.All,
            fact => fact.Aspect.Contains('=', StringComparison.Ordinal) && !(Aspect.Parse(fact.Aspect, calendar).Then(book.Known).TryGet(out var known, out _) && known.ToString() == fact.Aspect),
            "whose items breakdowns.csv would lack or put in another order: keep their order numbers");
    }

    private protected override void Take(BreakdownItem value, DefinitionReading reading) => reading.Context.Add(value);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.KnowsBreakdowns = isWhole;

    private protected override IReadOnlyList<BreakdownItem> InOrder(IReadOnlyList<BreakdownItem> values) => [.. values.OrderBy(value => value.Order)];

    private static Parsed<string> OrderOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text! : Problem.With(text, "a whole number");
}
