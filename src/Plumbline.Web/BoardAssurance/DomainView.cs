using Plumbline.App.BoardAssurance;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.BoardAssurance;

/// <summary>A domain of an objective: the opinion, and the evidence behind what the criteria come to.</summary>
internal static class DomainView
{
    private const int MostEarlier = 24;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var at = await AssuranceVisit.ReadAsync(visit, cancellation);
        var objective = at.Objective();
        var domain = at.Domain(objective);
        var parts = new DomainParts(at, domain);
        var (code, period) = (objective.Objective.Code, at.Reading.Period);
        return new View
        {
            Title = $"{domain.Domain.Name}: {code}. {objective.Objective.Name}",
            Menu = MenuEntry.Assurance,
            Crumbs = [new Crumb("Assurance", visit.Links.Assurance(period)), new Crumb($"Objective {code}", visit.Links.Objective(code, period)), new Crumb(domain.Domain.Name)],
            Body = PageBody.Of<DomainPage>(new DomainModel
            {
                Title = $"Objective {code}: {Within(domain.Domain.Name)}",
                Objective = new TextLink($"{code}. {objective.Objective.Name}", visit.Links.Objective(code, period)),
                Question = domain.Domain.Question,
                Filters = at.Filters("assurance", code.ToString(), domain.Domain.Code),
                Lead = parts.Lead(),
                AsOf = at.AsOf,
                ChangedSince = [.. domain.ChangedSince.Select(static words => $"{Counted.Sentence(words)}.")],
                Deeds = visit.May(Operation.GiveOpinion) ? [new TextLink(domain.Given is null ? "Give an opinion" : "Confirm or change the opinion", visit.Links.GiveOpinion(code, domain.Domain.Code, period))] : [],
                Opinion = domain.Given is { } given ? DomainParts.LineOf(at, given, domain.GivenLevel) : null,
                Movement = AssuranceMarks.Of(domain),
                Suggested = domain.Suggestion.Level is { } level ? AssuranceWords.Chip(at.Reading.Version!, level) : null,
                ComesTo = Counted.Sentence(AssuranceWords.ComesTo(domain.Suggestion)),
                Turns = parts.Turns(),
                Lines = [.. parts.Lines()],
                Earlier = [.. (await ReadEarlier.OpinionsAsync(visit.Ledger, visit.Definitions, code, domain.Domain.Code, period, MostEarlier, cancellation)).Select(one => DomainParts.LineOf(at, one, at.Reading.Version!.Level(one.Level)))],
                Others = [.. objective.Domains.Where(one => one != domain).Select(one => new TextLink(one.Domain.Name, visit.Links.AssuranceDomain(code, one.Domain.Code, period)))],
            }),
            FileName = $"{visit.Links.Organisation}-assurance-{code}-{domain.Domain.Code}-{Links.Of(period)}",
            Table = ViewTable.Of(CriteriaTable.Table, CriterionRow.Of(objective.Objective.Code, domain)),
        };
    }

    // Within a sentence: an abbreviation stays as it is.
    private static string Within(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
