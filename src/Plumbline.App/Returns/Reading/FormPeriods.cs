using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;

namespace Plumbline.App.Returns.Reading;

/// <summary>Where the returns of a form stand over some periods. Kept by position, and by what of it is due: the hour at which it is asked changes nothing else.</summary>
internal static class FormPeriods
{
    private const long MostLines = 400_000;
    private const long Least = 20;

    private static readonly KeptAtPosition<Key, IReadOnlyList<FormPeriod>> Kept = new(MostLines, static periods => Least + periods.Sum(static period => 1L + period.Lines.Length));

    /// <summary>The periods at the position of the definitions, the earliest first.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="at">The moment, by the clock of the organisation.</param>
    internal static async Task<IReadOnlyList<FormPeriod>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, AskedPeriods asked, DateTime at)
    {
        var span = CountReturns.Span(asked.Form, asked.Last, asked.Periods, asked.LooksBack);
        if (span.Count == 0) return [];
        var key = new Key(definitions.Picture.Settings.Code, definitions.Position.Number, asked.Form.Code, asked.Last, asked.Periods, asked.LooksBack, asked.WithScores && asked.Form.IsScored, span.Count(period => asked.Form.Due.DueAt(period) < at));
        return await Kept.GetAsync(ledger, key, async () =>
        {
            var returns = await FormReturns.RunAsync(ledger, definitions, asked.Form, span);
            var scores = key.WithScores ? await ScoresAsync(ledger, definitions, asked, span) : null;
            var told = CountReturns.Of(asked.Form, definitions.Picture.Units, asked.Last, asked.Periods, returns, at, asked.LooksBack, scores);
            return ledger is IPartOfStore ? await SilentAsWholeAsync(ledger.Whole, definitions, asked, at, told) : told;
        });
    }

    // Whoever sees a part learns of the others whether a period was silent, and nothing else: so a figure is the same for all who see it.
    private static async Task<IReadOnlyList<FormPeriod>> SilentAsWholeAsync(ILedger whole, OrganisationDefinitions definitions, AskedPeriods asked, DateTime at, IReadOnlyList<FormPeriod> told)
    {
        var all = await ReadDefinitions.RunAsync(whole, definitions.Picture.Settings.Code, definitions.Position.Number);
        var periods = await RunAsync(whole, all, asked with { Form = all.Picture.Find(asked.Form.Code)!, WithScores = false }, at);
        var silent = periods.Where(static period => period.IsSilent).Select(static period => period.Period).ToHashSet();
        return [.. told.Select(period => period with { IsSilent = silent.Contains(period.Period) })];
    }

    // Whether a return is complete is told by the return itself: no answer is read of the periods looked back at.
    private static async Task<ReturnScores> ScoresAsync(ILedger ledger, OrganisationDefinitions definitions, AskedPeriods asked, IReadOnlyList<Period> span) =>
        ReturnScores.From(asked.Form, await ReturnAnswerRows.ReadAsync(ledger, definitions, asked.Form, [.. span.Where(period => asked.Last.Since(period) < asked.Periods)], CancellationToken.None));

    private readonly record struct Key(string Organisation, ChangeNumber Position, FormCode Form, Period Last, int Periods, int LooksBack, bool WithScores, int Due);
}

/// <summary>Periods of a form that are told.</summary>
/// <param name="Form">The form.</param>
/// <param name="Last">The last period.</param>
/// <param name="Periods">How many, that one included.</param>
/// <param name="WithScores">Whether answers are read, for scores and bands.</param>
internal sealed record AskedPeriods(FormDefinition Form, Period Last, int Periods, bool WithScores)
{
    /// <summary>How many periods before are looked at, to tell for how long a unit has failed to answer.</summary>
    internal int LooksBack { get; init; } = CountReturns.LooksBack;
}
