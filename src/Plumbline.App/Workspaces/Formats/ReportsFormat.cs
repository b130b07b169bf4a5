using Plumbline.App.Ledger;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>reports/*.yaml.</summary>
internal static class ReportsFormat
{
    internal const string Folder = "reports";

    /// <summary>The definition a text holds; null, with the problems recorded, where it has any.</summary>
    internal static ReportDefinition? Read(string text, string file, FileProblems problems, bool isHeld = false)
    {
        var before = problems.Count;
        if (YamlMap.Parse(text, file, problems, isHeld: isHeld) is not { } map) return null;
        var name = map.Required("report", Name);
        var title = map.Required("title", Title);
        var frequency = map.Required("frequency", text => Names<Frequency>.Parse(text).Select(Names<Frequency>.Of));
        var orientation = map.Optional("orientation", text => Names<PageOrientation>.Parse(text).Select(Names<PageOrientation>.Of));
        var (audience, author) = (map.Text("audience"), map.Text("author"));
        var blocks = map.Maps("blocks").Select(ReadBlock).OfType<IReportBlock>().ToList();
        map.NoOther("report", "title", "frequency", "orientation", "audience", "author", "blocks");
        if (blocks.Count == 0 && problems.Count == before) map.Add(new Problem("no blocks", $"blocks: one at least of {string.Join(", ", ReportBlocks.Kinds)}"));
        if (problems.Count > before || name is null || title is null || frequency is null) return null;
        return new ReportDefinition
        {
            Name = name,
            Title = title,
            Frequency = Names<Frequency>.Parse(frequency).Value,
            Orientation = orientation is null ? default : Names<PageOrientation>.Parse(orientation).Value,
            Audience = audience,
            Author = author,
            Blocks = blocks,
        };
    }

    /// <summary>The definition as a text that reads back.</summary>
    internal static string Write(ReportDefinition definition)
    {
        var yaml = new YamlText();
        yaml.Pair("report", definition.Name).Pair("title", definition.Title).Pair("frequency", Names<Frequency>.Of(definition.Frequency))
            .Pair("orientation", Names<PageOrientation>.Of(definition.Orientation)).Pair("audience", definition.Audience).Pair("author", definition.Author)
            .Key("blocks").Indent();
        foreach (var block in definition.Blocks)
        {
            yaml.Item().Pair("block", block.Kind);
            foreach (var (key, value) in block.Options.OrderBy(option => option.Key, StringComparer.Ordinal)) yaml.Pair(key, value);
            yaml.Outdent();
        }

        return yaml.ToString();
    }

    internal static DefinitionFact ToFact(ReportDefinition definition) => new(FactKind.Report, definition.Name, FactBody.Of([("yaml", Write(definition))]));

    private static IReportBlock? ReadBlock(YamlMap map)
    {
        var kind = map.Required("block", Kind);
        if (kind is null) return null;
        if (ReportBlocks.Parse(kind, map.Rest()).TryGet(out var block, out var problem)) return block;
        map.Add(problem);
        return null;
    }

    private static Parsed<string> Kind(string? text) => string.IsNullOrEmpty(text) ? Problem.With(text, string.Join(", ", ReportBlocks.Kinds)) : text;

    private static Parsed<string> Name(string? text) => UnitCode.Parse(text).Select(code => code.ToString());

    private static Parsed<string> Title(string? text) => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "the report's title") : text;
}
