using Plumbline.App.Tables;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks;

/// <summary>The table of one risk: its row of the register, and what else its sheet says.</summary>
public static class RiskTable
{
    /// <summary>The table.</summary>
    public static Table<RiskRow> Table { get; } = RisksTable.Table
        .Text("description", row => row.Risk.Description)
        .Text("cause", row => row.Risk.Cause)
        .Text("event", row => row.Risk.Event)
        .Text("effect", row => row.Risk.Effect)
        .Text("category", row => row.Risk.Category)
        .Text("committee", row => row.Risk.Committee)
        .Text("source", row => row.Risk.Source)
        .Text("response", row => row.Risk.Response is { } response ? Names<RiskResponse>.Of(response) : null)
        .Items("related", row => [.. row.Risk.Related.Select(related => related.ToString())])
        .Day("closed", row => row.Risk.Closing?.Day)
        .Text("reason", row => row.Risk.Closing?.Reason)
        .Day("review_due", row => row.Standing.IsClosed ? null : row.Standing.ReviewDue)
        .Flag("review_overdue", row => row.Standing.IsReviewOverdue)
        .Whole("tolerable", row => row.Standing.Tolerable)
        .Flag("above_tolerance", row => row.Standing.IsAboveTolerance)
        .Text("forum", row => row.Standing.Forum);
}
