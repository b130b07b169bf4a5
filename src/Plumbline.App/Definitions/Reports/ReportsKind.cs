using Plumbline.App.Definitions.BoardAssurance;
using Plumbline.App.Definitions.Collections;
using Plumbline.App.Definitions.Contracts;
using Plumbline.App.Definitions.Finance;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Indicators;
using Plumbline.App.Definitions.Meetings;
using Plumbline.App.Definitions.Objectives;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Definitions.Settings;
using Plumbline.App.Definitions.Units;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Collections;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Meetings;
using Plumbline.Core.Objectives;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;

namespace Plumbline.App.Definitions.Reports;

/// <summary>reports/*.yaml.</summary>
internal sealed class ReportsKind : TextKind<ReportDefinition>
{
    internal override FactKind Name { get; } = FactKind.Of("report");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("reports", ".yaml");

    internal override string Key(ReportDefinition value) => value.Name;

    internal override string FileName(ReportDefinition value) => $"{Place.Name}/{value.Name}.yaml";

    internal override FactTree Tree(ReportDefinition value) => new FactTree()
        .Add("report", value.Name)
        .Add("title", value.Title)
        .Add("frequency", Names<Frequency>.Of(value.Frequency))
        .Add("figures", value.Figures == FiguresShown.Period ? null : Names<FiguresShown>.Of(value.Figures))
        .Add("orientation", Names<PageOrientation>.Of(value.Orientation))
        .Add("audience", value.Audience)
        .Add("author", value.Author)
        .Add("for", value.For)
        .Add("days-after", Written.Whole(value.DaysAfter))
        .Add("blocks", value.Blocks.Select(Tree));

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        if (workspace.Reports.Count == 0) return [];
        var picture = workspace.ToPicture();
        return workspace.Reports.SelectMany(report => ReportProblems.Of(report, picture));
    }

    // A report refers only to units, indicators, breakdowns, line lists, objectives, domains, statements, contracts, forms, registers and bodies that meet, so it is checked against them even if other kinds have problems. What is read after it is known at the end.
    private protected override void Check(ReportDefinition value, string file, DefinitionReading reading)
    {
        reading.AtEnd(() =>
        {
            foreach (var (block, problem) in value.Blocks.SelectMany(block => block.NamedRisks.Select(code => (block, reading.Context.Risks.Check(code)))))
            {
                if (problem is not null) reading.Problems.Add(file, 0, 0, problem with { Expected = $"{problem.Expected}, in block {block.Kind}" });
            }

            if (reading.IsFaulty(SettingsKind.Instance, UnitsKind.Instance, IndicatorsKind.Instance, CollectionsKind.Instance, ObjectivesKind.Instance, FrameworksKind.Instance, StatementsKind.Instance, ContractsKind.Instance, FormsKind.Instance, RegistersKind.Instance, MeetingsKind.Instance)) return;
            var named = new Workspace(ValueLists.None.With(reading.Values.Of<OrganisationSettings>()).With(reading.Values.Of<Unit>()).With(reading.Values.Of<Indicator>())
                .With(reading.Values.Of<BreakdownItem>()).With(reading.Values.Of<CollectionDefinition>()).With(reading.Values.Of<Objective>()).With(reading.Values.Of<AssuranceFramework>())
                .With(reading.Values.Of<StatementDefinition>()).With(reading.Values.Of<ResourceScheme>()).With(reading.Values.Of<Contract>()).With(reading.Values.Of<FormDefinition>()).With(reading.Values.Of<RegisterDefinition>()).With(reading.Values.Of<Meeting>()));
            foreach (var problem in ReportProblems.Of(value, named.ToPicture())) reading.Problems.Add(file, 0, 0, problem);
        });
    }

    private protected override ReportDefinition? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        var name = map.Required("report", NameOf);
        var title = map.Required("title", Title);
        var frequency = map.Required("frequency", text => Names<Frequency>.Parse(text).Select(Names<Frequency>.Of));
        var orientation = map.Optional("orientation", text => Names<PageOrientation>.Parse(text).Select(Names<PageOrientation>.Of));
        var figures = map.Optional("figures", text => Names<FiguresShown>.Parse(text).Select(Names<FiguresShown>.Of));
        var (audience, author) = (map.Text("audience"), map.Text("author"));
        var body = map.Optional<string>("for", text => reading.Context.Bodies.Check(text!) is { } unknown ? unknown : text!);
        var daysAfter = map.Optional<string>("days-after", DaysOf);
        var blocks = map.Maps("blocks").Select(ReadBlock).OfType<IReportBlock>().ToList();
        map.NoOther("report", "title", "frequency", "figures", "orientation", "audience", "author", "for", "days-after", "blocks");
        if (blocks.Count == 0 && reading.Problems.Count == before) map.Add(new Problem("no blocks", $"blocks: at least one of {string.Join(", ", ReportBlocks.Kinds)}"));
        if (name is null || title is null || frequency is null) return null;
        return new ReportDefinition
        {
            Name = name,
            Title = title,
            Frequency = Names<Frequency>.Parse(frequency).Value,
            Figures = figures is null ? default : Names<FiguresShown>.Parse(figures).Value,
            Orientation = orientation is null ? default : Names<PageOrientation>.Parse(orientation).Value,
            Audience = audience,
            Author = author,
            For = body,
            DaysAfter = daysAfter is null ? null : int.Parse(daysAfter, System.Globalization.CultureInfo.InvariantCulture),
            Blocks = blocks,
        };
    }

    private static FactTree Tree(IReportBlock block)
    {
        var tree = new FactTree().Add("block", block.Kind);
        foreach (var (key, value) in block.Options.OrderBy(option => option.Key, StringComparer.Ordinal)) tree.Add(key, value);
        return tree;
    }

    private static IReportBlock? ReadBlock(YamlMap map)
    {
        var kind = map.Required("block", Kind);
        if (kind is null) return null;
        if (ReportBlocks.Parse(kind, map.Rest()).TryGet(out var block, out var problem)) return block;
        map.Add(problem);
        return null;
    }

    private static Parsed<string> Kind(string? text) => string.IsNullOrEmpty(text) ? Problem.With(text, string.Join(", ", ReportBlocks.Kinds)) : text;

    private static Parsed<string> DaysOf(string? text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days) && days <= 366
        ? text!
        : Problem.With(text, "how many days after the end of the period risks and actions are told, from 0 to 366");

    private static Parsed<string> NameOf(string? text) => UnitCode.Parse(text).Select(code => code.ToString());

    private static Parsed<string> Title(string? text) => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "the report's title") : text;
}
