using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Contracts;

/// <summary>Whether the target of a contract stands in for one of the organisation.</summary>
public sealed class JudgeByContractsTests
{
    private static readonly Indicator Visits = Make.Indicator(Polarity.Higher, aggregation: Aggregation.Sum, measure: "count");

    [Theory]
    [InlineData(null, null, "12", true)]
    [InlineData(null, null, null, true)]
    [InlineData("no target", null, "12", true)]
    [InlineData("no target", null, null, true)]
    [InlineData("at least 5", null, "12", false)]
    [InlineData("at least 5", null, null, false)]
    [InlineData("baseline", null, "12", false)]
    [InlineData("contextual", null, "12", false)]
    [InlineData("at least 30", "2019-Q4", "12", false)]
    [InlineData("at least 5", "2020-03", "12", true)]
    public void ContractStandsIn_WhereTheOrganisationHasNoTargetOfItsOwn(string? own, string? from, string? figure, bool stands)
    {
        var contract = new Contract(ContractCode.Parse("c").Value, "C", "Sample County Council", new DateOnly(2019, 4, 1));
        Target[] targets = own is null ? [Make.Target("at least 10", contract: "c")] : [Make.Target("at least 10", contract: "c"), Make.Target(own, from: from)];
        var made = Make.Picture(Visits, targets);
        var picture = new OrganisationPicture(made.Settings, made.Units, made.Indicators, made.Targets, [], []) { Values = made.Values.With<Contract>([contract]) };
        var judgement = Judge.Of(picture, Visits, picture.Units.Top.Code, figure is null ? null : Make.Observation("2020-01", figure), Make.Period("2020-01"));
        var found = JudgeByContracts.InPlaceOfOwn(picture, judgement);
        Assert.Equal(stands ? ["C"] : [], found.Select(static one => one.Contract.Name));
        // A contract's own judgement is told by itself.
        Assert.All(found, one => Assert.Empty(JudgeByContracts.InPlaceOfOwn(picture, one.Judgement)));
    }
}
