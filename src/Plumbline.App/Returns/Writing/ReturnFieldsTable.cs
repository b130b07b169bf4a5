using Plumbline.App.Tables;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.App.Returns.Writing;

/// <summary>A field of a return: a row of <see cref="ReturnFieldsTable"/>.</summary>
/// <param name="Hand">The return.</param>
/// <param name="Field">The field.</param>
public sealed record ReturnFieldRow(ReturnInHand Hand, FormField Field)
{
    /// <summary>The fields of a return, in the order of its form.</summary>
    public static IEnumerable<ReturnFieldRow> Of(ReturnInHand hand)
    {
        ArgumentNullException.ThrowIfNull(hand);
        return hand.Address.Fields.Select(field => new ReturnFieldRow(hand, field));
    }
}

/// <summary>One return, field by field.</summary>
public static class ReturnFieldsTable
{
    /// <summary>The table.</summary>
    public static Table<ReturnFieldRow> Table { get; } = new Table<ReturnFieldRow>("return")
        .Text("form", static row => row.Hand.Address.Form.Code.ToString())
        .Text("unit", static row => row.Hand.Address.Unit.ToString())
        .Text("period", static row => row.Hand.Address.Period.ToName())
        .Text("field", static row => row.Field.Code.ToString())
        .Text("ask", static row => row.Field.Ask)
        .Text("value", static row => row.Hand.Text(row.Field.Code) is { Length: > 0 } text ? text : null)
        .Whole("score", static row => row.Field is ScoredQuestion question ? row.Hand.ScoreOf(question) : null)
        .Flag("required", static row => row.Hand.Address.Requires(row.Field))
        .Text("note", static row => row.Hand.Answers.GetValueOrDefault(row.Field.Code)?.Note ?? row.Hand.Figures.GetValueOrDefault(row.Field.Code)?.Note)
        .Text("by", static row => row.Hand.Answers.GetValueOrDefault(row.Field.Code)?.By);
}
