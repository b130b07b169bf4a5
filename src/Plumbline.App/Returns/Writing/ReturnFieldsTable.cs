using Plumbline.App.Definitions.Formats;
using Plumbline.App.Tables;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;

namespace Plumbline.App.Returns.Writing;

/// <summary>A field of a return: a row of <see cref="ReturnFieldsTable"/>.</summary>
/// <param name="Hand">The return.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Field">The field.</param>
public sealed record ReturnFieldRow(ReturnInHand Hand, ReturnLine Line, FormField Field)
{
    /// <summary>The number in its figure or its answer; null where that is a word.</summary>
    internal decimal? Number => Hand.Figures.GetValueOrDefault(Field.Code)?.Value.Amount;

    /// <summary>The fields of a return, in the order of its form.</summary>
    public static IEnumerable<ReturnFieldRow> Of(ReturnInHand hand, ReturnLine line)
    {
        ArgumentNullException.ThrowIfNull(hand);
        return hand.Address.Fields.Select(field => new ReturnFieldRow(hand, line, field));
    }
}

/// <summary>One return, field by field; beside each, where the whole return stands.</summary>
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
        .Text("by", static row => row.Hand.Answers.GetValueOrDefault(row.Field.Code)?.By)
        .Number("number", static row => row.Number)
        .Text("standing", static row => Names<ReturnStanding>.Of(row.Line.Standing))
        .Text("due", static row => Written.Time(row.Hand.Address.DueAt))
        .Text("received", static row => row.Hand.WasReturned && row.Hand.ReceivedAt is { } at ? Written.Time(row.Hand.CompletedAt ?? at) : null)
        .Whole("return_score", static row => row.Line.Score)
        .Text("band", static row => row.Line.Band?.Name);
}
