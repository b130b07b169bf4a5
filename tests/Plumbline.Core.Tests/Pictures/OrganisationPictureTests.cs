using Plumbline.Core.Benchmarks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Registers;
using Plumbline.Core.Tests.Returns.Counting;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Pictures;

public class OrganisationPictureTests
{
    // The latest that is not after the period, whatever the order of the list; an undated one only where there is no dated one.
    [Theory]
    [InlineData("2022-12", "1%")]
    [InlineData("2023-03", "2%")]
    [InlineData("2023-05", "2%")]
    [InlineData("2023-06", "3%")]
    [InlineData("2024-01", "3%")]
    public void Benchmark_IsTheLatestOfItsComparator(string period, string expected)
    {
        var code = IndicatorCode.Parse("a").Value;
        Benchmark Of(string comparator, string? at, string value) => new(code, comparator, at is null ? null : Make.Period(at), ObservedValue.Parse(value).Value, null);
        Benchmark[] benchmarks = [Of(Benchmark.England, "2023-03", "2%"), Of(Benchmark.England, null, "1%"), Of(Benchmark.StatisticalNeighbours, "2023-12", "9%"), Of(Benchmark.England, "2023-06", "3%")];
        foreach (var order in new[] { benchmarks, [.. benchmarks.Reverse()] })
        {
            var picture = new OrganisationPicture(
                new OrganisationSettings { Code = "t", Name = "Trust" },
                UnitTree.From([new Unit(UnitCode.Parse("t").Value, "Trust", UnitKind.Organisation, null)]).Value,
                [], TargetBook.Empty, order, []);
            Assert.Equal(expected, picture.BenchmarkOf(code, Benchmark.England, Make.Period(period))!.Value.Text);
        }
    }

    [Fact]
    public void Forms_AndRegisters_AreFoundByTheirCodes()
    {
        var (form, register) = (MadeForm.Form(), Studies.Register);
        var picture = new OrganisationPicture(
            new OrganisationSettings { Code = "t", Name = "Trust" },
            UnitTree.From([new Unit(UnitCode.Parse("t").Value, "Trust", UnitKind.Organisation, null)]).Value,
            [], TargetBook.Empty, [], []) { Values = ValueLists.None.With<FormDefinition>([form]).With<RegisterDefinition>([register]) };
        Assert.Same(form, picture.Find(form.Code));
        Assert.Same(register, picture.Find(register.Code));
        Assert.Null(picture.Find(FormCode.Parse("other").Value));
        Assert.Null(picture.Find(RegisterCode.Parse("other").Value));
    }
}
