using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>A statement as a scorecard: each line against its plan, with a bar that shows which way and how far.</summary>
/// <param name="Statement">The name of the statement.</param>
/// <param name="Title">A title in place of the statement’s own; null for none.</param>
public sealed record ScorecardBlock(string Statement, string? Title) : AccountsBlock(Statement, Title)
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "scorecard";

    /// <inheritdoc/>
    public override string Kind => Name;

    /// <inheritdoc/>
    public override IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return StatementPaper.Compose(context, this, Statement, Title, ScorecardTable.Of);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => OneThing.ReadStatement(options, static (name, title) => new ScorecardBlock(name, title));
}
