using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Tests.Registers;

namespace Plumbline.Core.Tests.Checks.Registers;

/// <summary>What the checks of registers find, and that the reference has each with its example.</summary>
public sealed class RegisterChecksTests
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["register-double"] = ["consent study=Consent_study trend=increased recruited=57", "consent-2 study=Consent_study trend=no-change"],
        ["register-icon"] = ["consent study=Consent_study trend=no-change recruited=57"],
        ["register-blank"] = ["consent study=Consent_study trend=increased"],
        ["register-choice"] = ["consent study=Consent_study trend=up recruited=57"],
    };

    public static TheoryData<string> Codes { get; } = [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Reference_HasTheCheck_WithItsExample(string code)
    {
        var finding = Assert.Single(Find(code, Examples[code]));
        var page = File.ReadAllText(Plumbline.Tests.Support.Repository.Path("docs", "reference", "checks.md")).ReplaceLineEndings("\n");
        Assert.Contains($"\n| `{code}` | {Core.Text.Names<Severity>.Of(StandingChecks.All.Single(check => check.Code == code).Severity)} |", page, StringComparison.Ordinal);
        Assert.Contains($"\n| `{code}` | `{finding.Found}` | `{finding.Expected}` | {finding.Message} |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCheckOfRegisters_HasAnExample() =>
        Assert.Equal(StandingChecks.All.Select(static check => check.Code).Where(static code => code.StartsWith("register-", StringComparison.Ordinal)), Examples.Keys);

    [Fact]
    public void Double_IsTold_ForEachRowThatRepeats_AndNamesWhatDiffers()
    {
        var found = Find("register-double", "a study=One recruited=1", "b study=one recruited=1", "c study=ONE recruited=2", "d study=Two");
        Assert.Equal(["register/studies/b", "register/studies/c"], found.Select(static finding => finding.About.ToString()));
        Assert.Equal("“one” stands twice in the register “Studies”, in the rows a and b, which say the same; it counts once.", found[0].Message);
        Assert.Equal("“ONE” stands twice in the register “Studies”, in the rows a and c, which differ in Recruited (1 and 2); it counts once.", found[1].Message);
        Assert.NotEqual(found[1].Fingerprint, Find("register-double", "a study=One recruited=1", "c study=ONE recruited=3")[0].Fingerprint);
    }

    [Theory]
    [InlineData("register-double", "a study=One recruited=1", "b study=Two recruited=1")]
    [InlineData("register-icon")]
    [InlineData("register-blank", "a study=One recruited=N/A", "b study=one")]
    [InlineData("register-blank", "a study=One from=2020-04-01")]
    [InlineData("register-choice", "a study=One", "b study=Two trend=increased")]
    public void NothingIsFound_WhereNothingIsWrong(string code, params string[] rows) => Assert.Empty(Find(code, rows));

    // The key of the icons has the two meanings, whether a row shows one or not.
    [Theory]
    [InlineData("register/studies/b", "a study=One trend=increased", "b study=Two trend=no-change")]
    [InlineData("register/studies/a", "a study=One trend=increased", "b study=Two")]
    public void SharedIcon_IsToldAboutTheFirstRowThatShowsIt_OrElseTheFirst(string about, params string[] rows) => Assert.Equal(about, Assert.Single(Find("register-icon", rows)).About.ToString());

    [Fact]
    public void RequiredFieldThatIsBlankSince_IsTold() =>
        Assert.Equal("The row a of the register “Studies” has nothing as “Study”, which every row has.", Assert.Single(Find("register-choice", "a trend=increased")).Message);

    private static IReadOnlyList<Finding> Find(string code, params string[] rows)
    {
        var reading = Studies.Read(rows);
        var registers = new AuditRegisters([new AuditRegister(new RegisterRows(Studies.Register, reading.Lines.Select(static line => line.Row)), reading)]);
        return [.. StandingChecks.All.Single(check => check.Code == code).Find(new Pack().Audit() with { Registers = registers })];
    }
}
