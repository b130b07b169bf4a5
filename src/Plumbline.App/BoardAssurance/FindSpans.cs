using Plumbline.App.Definitions;
using Plumbline.App.Definitions.BoardAssurance;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;

namespace Plumbline.App.BoardAssurance;

/// <summary>Finds the months with which spans end for which an opinion or an answer is given. Reads keys alone, the last of each domain and question.</summary>
public static class FindSpans
{
    /// <summary>The latest month; null where neither an opinion nor an answer is given.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="within">Only months that end within this period; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Period?> LatestAsync(ILedger ledger, OrganisationDefinitions definitions, Period? within = null, CancellationToken cancellation = default) =>
        (await LatestAsync(ledger, definitions, most: 1, within, cancellation)) is [var latest, ..] ? latest : null;

    /// <summary>The latest months, the latest first.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="most">How many, at most.</param>
    /// <param name="within">Only months that end within this period; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<Period>> LatestAsync(ILedger ledger, OrganisationDefinitions definitions, int most, Period? within = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var (picture, found) = (definitions.Picture, new HashSet<Period>());
        var (first, after) = (within is null ? "" : MonthOf(within.First), within is null ? "~" : MonthOf(within.Last.AddDays(1)));
        string[] objectives = [.. picture.Values.Of<Objective>().Select(static one => one.Code.ToString())];
        foreach (var domain in FindInAssurance.Framework(definitions)?.Versions.SelectMany(static version => version.Domains).Select(static domain => domain.Code).Distinct(StringComparer.Ordinal) ?? [])
            await AddAsync(Kinds.Opinions, objectives, OpinionsKind.KeyOf(domain, first), OpinionsKind.KeyOf(domain, after), static key => key.Split('|')[^1]);
        await AddAsync(Kinds.Answers, [.. picture.Values.Of<Question>().Select(static one => one.Code.ToString())], first, after, static key => key.Split('|')[0]);
        return [.. found.OrderDescending().Take(most)];

        async Task AddAsync(DefinitionKind kind, IReadOnlyCollection<string> parents, string from, string before, Func<string, string> monthOf)
        {
            if (parents.Count == 0) return;
            var query = new LastKeysQuery(kind.Name, parents) { From = from, Before = before, Count = most, AsAt = definitions.Position.Number };
            foreach (var name in await ledger.LastKeysAsync(picture.Settings.Code, query, cancellation))
            {
                if (Period.Parse(monthOf(name.Key), picture.Settings.Calendar).TryGet(out var month, out _)) found.Add(month);
            }
        }

        string MonthOf(DateOnly day) => Period.Containing(day, Frequency.Month, picture.Settings.Calendar).ToString();
    }
}
