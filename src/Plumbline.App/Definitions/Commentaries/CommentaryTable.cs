using Plumbline.App.Tables;
using Plumbline.Core.Commentaries;

namespace Plumbline.App.Definitions.Commentaries;

/// <summary>The words about the figures of an organisation, as Markdown.</summary>
public static class CommentaryTable
{
    /// <summary>One row for each figure that has words.</summary>
    public static Table<Commentary> Table { get; } = new Table<Commentary>("commentary")
        .Text("indicator", row => row.Indicator.ToString())
        .Text("unit", row => row.Unit.ToString())
        .Text("period", row => row.Period.ToString())
        .Text("why", row => row.Why)
        .Text("doing", row => row.Doing)
        .Text("expected", row => row.Expected?.ToString())
        .Text("note", row => row.Note);
}
