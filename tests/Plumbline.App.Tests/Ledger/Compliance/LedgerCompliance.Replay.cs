using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    private static readonly string[] Indicators = ["a", "b", "b-1", "c.d"];
    private static readonly string[] Values = ["1", "2", "N/A", ""];
    private static readonly string[] Aspects = ["", "", "plan", "forecast:2024-03", "sex=female"];
    private static readonly string[] Parents = ["", "", "risk-1", "risk-2"];
    private static readonly decimal?[] Numerators = [null, 1m, 1.0m, 2m];

    [LedgerFact]
    public async Task Replay_OfRandomChanges_MatchesTheModelAtEveryPosition()
    {
        for (var seed = 1; seed <= Effort.Of(12, 200); seed++)
        {
            var (random, naive, organisation) = (new Random(seed), new NaiveLedger(), $"seed-{seed}");
            for (var i = random.Next(4, 25); i > 0; i--)
                await CommitAlikeAsync(random, naive, organisation);
            for (var position = 1; position <= naive.Head; position++)
                await ComparePictureAsync(naive, organisation, position);
            var verified = await Ledger.VerifyAsync(organisation);
            Assert.True(verified.Intact && verified.Changes == naive.Head, $"seed {seed}: {verified.FirstBreak}");
        }
    }

    private async Task CommitAlikeAsync(Random random, NaiveLedger naive, string organisation)
    {
        var definitions = Enumerable.Range(0, random.Next(3)).Select(_ => RandomDefinition(random)).DistinctBy(d => (d.Kind, d.Parent, d.Key)).ToList();
        var observations = Enumerable.Range(0, random.Next(8)).Select(_ => RandomObservation(random)).DistinctBy(o => (o.Indicator, o.Unit, o.Aspect, o.Frequency, o.FirstDay)).ToList();
        // Usually the head, sometimes an older view.
        var basedOn = random.Next(3) == 0 ? random.Next(naive.Head + 1) : naive.Head;
        var draft = Draft(basedOn == 0 ? null : At(basedOn), [.. definitions]) with { Observations = observations.ToAsyncEnumerable() };

        // Every other draft is compared beforehand, which leaves out facts equal to those of its view.
        using var held = Held([.. observations]);
        using var comparison = random.Next(2) == 0 ? await CompareAlikeAsync(naive, organisation, draft with { Held = held }, observations) : null;
        if (comparison is not null)
        {
            draft = draft with { Held = held, Compared = comparison };
            observations = naive.New(basedOn, observations);
        }

        var expected = naive.Commit(basedOn, definitions, observations);
        if (expected < 0)
        {
            var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.CommitAsync(organisation, draft));
            Assert.Equal(-expected, conflict.Intervening.Number.Value);
        }
        else
        {
            var result = await Ledger.CommitAsync(organisation, draft);
            Assert.Equal(expected, (result as CommitResult.Committed)?.Change.Number.Value ?? 0);
        }
    }

    private async Task<DraftComparison> CompareAlikeAsync(NaiveLedger naive, string organisation, ChangeDraft draft, List<ObservationFact> observations)
    {
        var isNew = new List<ObservationFact>();
        var comparison = await Ledger.CompareAsync(organisation, draft, one =>
        {
            if (one.Novelty != Novelty.Same) isNew.Add(one.Fact);
        });
        Assert.Equal(naive.New(draft.BasedOn?.Value ?? 0, observations).OrderBy(Keyed, StringComparer.Ordinal), isNew.OrderBy(Keyed, StringComparer.Ordinal));
        return comparison;

        static string Keyed(ObservationFact fact) => string.Join('|', fact.Indicator, fact.Unit, fact.Aspect, fact.Frequency, fact.Period);
    }

    private async Task ComparePictureAsync(NaiveLedger naive, string organisation, int position)
    {
        Assert.Equal(
            naive.Definitions(position).Select(d => new DefinitionRow(d.Fact.Kind, d.Fact.Key, d.Fact.Body!, At(d.Change)) { Parent = d.Fact.Parent }),
            await Ledger.DefinitionsAsync(organisation, new DefinitionQuery { AsAt = At(position) }));
        var read = await Ledger.ReadAsync(organisation, At(position));
        Assert.Equal(naive.Observations(position).Select(o => new ObservationRow(o.Fact, At(o.Change))), read);
        Assert.Equal(naive.Observations(position).Select(o => o.Fact.Numerator?.Scale), read.Select(r => r.Fact.Numerator?.Scale));
    }

    private static DefinitionFact RandomDefinition(Random random) =>
        new(random.Next(2) == 0 ? FactKind.Of("unit") : FactKind.Of("target"), $"k{random.Next(3)}", random.Next(4) == 0 ? null : $"{{{random.Next(3)}}}") { Parent = Parents[random.Next(Parents.Length)] };

    private static ObservationFact RandomObservation(Random random)
    {
        var month = $"2024-{random.Next(1, 4):00}";
        var fact = Month(Indicators[random.Next(Indicators.Length)], month, Values[random.Next(Values.Length)], $"u{random.Next(3)}") with
        {
            Frequency = random.Next(5) == 0 ? "quarter" : "month",
            Numerator = Numerators[random.Next(Numerators.Length)],
            Aspect = Aspects[random.Next(Aspects.Length)],
            Provisional = random.Next(4) == 0,
            Doubtful = random.Next(6) == 0,
            SourceNote = random.Next(4) == 0 ? $"as printed {random.Next(2)}" : null,
            SourceFile = random.Next(2) == 0 ? $"file-{random.Next(3)}.csv" : null,
            SourceRow = random.Next(3),
        };
        return random.Next(5) == 0 ? ObservationFact.Withdrawal(fact.Indicator, fact.Unit, fact.Period, fact.FirstDay, fact.Frequency, aspect: fact.Aspect) : fact;
    }
}
