using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Papers;

/// <summary>The paper of a random organisation, with every block that says something in words about a measure.</summary>
internal sealed class RandomPaper
{
    private static readonly string[] Names =
    [
        "Avocets", "Bitterns", "Curlews", "Dippers", "Egrets", "Falcons", "Godwits", "Herons", "Ibises", "Jackdaws", "Kestrels", "Lapwings", "Martins", "Nightjars",
        "Ospreys", "Plovers", "Quails", "Redstarts", "Shelducks", "Turnstones", "Uplands", "Vultures", "Whinchats", "Xenops", "Yellowhammers", "Zosterops",
    ];

    internal RandomPaper(int seed)
    {
        var random = new Random(seed);
        var last = Period.Month(2022 + random.Next(3), random.Next(1, 13));
        Measures = [.. Names.Take(random.Next(1, Names.Length + 1)).Select(name => new RandomMeasure(random, name, last))];
        var scheme = RatingScheme.Parse(random.Next(2) == 0 ? "met-not-met" : "council-5-10").Value;
        var organisation = new SmallOrganisation { Settings = new OrganisationSettings { Code = "small", Name = "Small Trust", RatingScheme = scheme } };
        foreach (var measure in Measures)
        {
            var code = measure.Name.ToLowerInvariant();
            organisation.With(code, measure.Printed, measure.EarlierText ?? measure.TargetText, measure.Change, target => measure.Since is { } since ? target with { To = since.Plus(-1) } : target);
            if (measure.Since is { } from) organisation.Aim(code, measure.TargetText!, from.ToString());
        }

        Document = organisation.Compose(
            last.ToString(),
            new SummaryBlock(),
            new DashboardBlock(IndicatorSelection.All),
            new SummaryGridBlock(IndicatorSelection.All),
            new IndicatorPagesBlock(IndicatorSelection.All),
            new SpcKeyBlock(),
            new RatingKeyBlock(),
            new DashboardNotesBlock());
        Last = last;
    }

    internal Period Last { get; }

    internal IReadOnlyList<RandomMeasure> Measures { get; }

    internal Document Document { get; }
}
