using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>A statement of accounts: its lines and sums, the parts that do not make a sum said below it.</summary>
/// <param name="Statement">The name of the statement.</param>
/// <param name="Title">A title in place of the statement’s own; null for none.</param>
public sealed record StatementBlock(string Statement, string? Title) : AccountsBlock(Statement, Title)
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "statement";

    /// <inheritdoc/>
    public override string Kind => Name;

    /// <inheritdoc/>
    public override IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return StatementPaper.Compose(context, this, Statement, Title, StatementPaper.Table);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => OneThing.ReadStatement(options, static (name, title) => new StatementBlock(name, title));
}
