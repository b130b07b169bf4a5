using Plumbline.Core.Contracts.Records;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>Words that lead to a contract: on a site to its page there, in a paper to its part.</summary>
internal static class ContractLinks
{
    /// <summary>Words that lead to a contract; the words alone where nothing more is said of it.</summary>
    internal static Inline To(ReportContext context, Contract contract, string words)
    {
        if (context.Site is { } site) return site.OfContract(contract.Code) is { } address ? Hyperlink.OnSite(words, address) : words;
        if (context.Definition.Blocks.Select(block => block.ContractPageOf(context, contract.Code)).FirstOrDefault(static anchor => anchor is not null) is { } part) return new Hyperlink(words, part);
        return context.PreviewSite?.OfContract(contract.Code) is { } page ? Hyperlink.OnSite(words, page) : words;
    }
}
