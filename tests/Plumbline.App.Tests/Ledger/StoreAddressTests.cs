using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;

namespace Plumbline.App.Tests.Ledger;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("plumbline.db")]
    [InlineData("folder/with spaces; and = signs/figures.db")]
    [InlineData("C:\\figures\\plumbline.db")]
    [InlineData("C:/figures/plumbline.db")]
    [InlineData("c:plumbline.db")]
    [InlineData("/srv/a=b/figures 2024.db")]
    [InlineData("./board (user copy).db")]
    [InlineData("reports:2024.db")]
    public void Parse_Path_IsAFile(string text) =>
        Assert.Equal(new StoreAddress.Sqlite(text), StoreAddress.Parse(text));

    [Theory]
    [InlineData("postgres://ann:s%40cret@db.example:5433/figures?sslmode=verify-full", "db.example", 5433, "figures", "ann", "s@cret")]
    [InlineData("postgresql://db.example/figures", "db.example", 5432, "figures", null, null)]
    [InlineData("postgresql:///figures?host=/var/run/postgresql", "/var/run/postgresql", 5432, "figures", null, null)]
    [InlineData("Host=db.example;Port=5433;Database=figures;Username=ann;Password=s@cret", "db.example", 5433, "figures", "ann", "s@cret")]
    [InlineData("Server=db.example;Database=figures", "db.example", 5432, "figures", null, null)]
    public void Parse_Server_IsReadInEitherForm(string text, string host, int port, string database, string? user, string? password)
    {
        var address = Assert.IsType<StoreAddress.Postgres>(StoreAddress.Parse(text));
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString);

        Assert.Equal((host, port, database, user, password), (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password));
        Assert.DoesNotContain("cret", address.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SslMode_IsUnderstoodAsLibpqSpellsIt() =>
        Assert.Equal(
            SslMode.VerifyFull,
            new NpgsqlConnectionStringBuilder(((StoreAddress.Postgres)StoreAddress.Parse("postgres://h/d?sslmode=verify-full")).ConnectionString).SslMode);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("postgres://ann:secret@host:notaport/x")]
    [InlineData("postgres://ann:secret@host/x?nosuchsetting=1")]
    [InlineData("Host=h;NoSuchSetting=secret")]
    [InlineData("Username=pl;Password=secret;Database=pl")]
    [InlineData("password = secret")]
    [InlineData("Database=pl;PWD=secret")]
    [InlineData("user=pl dbname=pl password=secret")]
    [InlineData("Database=secret")]
    [InlineData("uid=ann;database=secret")]
    [InlineData("postgres:/u:secret@h/db")]
    [InlineData("postgre://u:secret@h/db")]
    [InlineData("postgres:u:secret@h/db")]
    [InlineData("mysql://u:secret@h/db")]
    [InlineData("https://u:secret@h/db")]
    [InlineData("jdbc:postgresql://u:secret@h/db")]
    [InlineData("sqlite:///srv/secret.db")]
    [InlineData("file:/srv/secret.db")]
    [InlineData("host=h; password=secret; postgres://x")]
    [InlineData("postgres://u@h/db?password=secret&bogus=1")]
    [InlineData("postgres://u:p@secret@h:1:2/db")]
    [InlineData("postgres://u@h/db?secret")]
    [InlineData("postgres://u@h/db?target_session_attrs=secret")]
    [InlineData("postgres://u@h/db?keepalives=secret")]
    [InlineData("postgres://u@a:1,b:secret/db")]
    [InlineData("postgres://h/db?Search Path=secret\"y")]
    [InlineData("Host=h;Password='secret")]
    [InlineData("Host=h;Port=secret")]
    [InlineData("host=h password='secret")]
    public void Parse_InvalidAddress_IsRefusedWithoutSecrets(string text)
    {
        var refusal = Assert.Throws<LedgerException>(() => StoreAddress.Parse(text));
        Assert.Equal(LedgerProblem.InvalidAddress, refusal.Problem);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://u@a:1,b:2/db?target_session_attrs=primary", "a:1,b:2", "primary", "a:1,b:2/db")]
    [InlineData("postgres://u@a,b:2,[::1]:3/db", "a,b:2,[::1]:3", null, "a:5432,b:2,[::1]:3/db")]
    [InlineData("postgres:///db?host=a:1,b:2&user=u", "a:1,b:2", null, "a:1,b:2/db")]
    [InlineData("postgres:///db?host=a,b&port=1,2&user=u", "a:1,b:2", null, "a:1,b:2/db")]
    [InlineData("postgres:///db?port=1,2&host=a,b&user=u&target_session_attrs=prefer-standby", "a:1,b:2", "prefer-standby", "a:1,b:2/db")]
    [InlineData("Host=a:1,b:2,c;Username=u;Database=db;Target Session Attributes=read-write", "a:1,b:2,c", "read-write", "a:1,b:2,c:5432/db")]
    [InlineData("Host=a,b;Port=7;Username=u;Database=db", "a,b", null, "a:7,b:7/db")]
    [InlineData("host=a,b port=1,2 user=u dbname=db target_session_attrs=any", "a:1,b:2", null, "a:1,b:2/db")]
    [InlineData("Host=a;Username=u;Database=db;Target Session Attributes=Primary", "a", "primary", "a:5432/db")]
    public void Parse_SeveralServers_AreReadAndShownWithTheirPorts(string text, string hosts, string? session, string shown)
    {
        var address = Assert.IsType<StoreAddress.Postgres>(StoreAddress.Parse(text));
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString);

        Assert.Equal((hosts, session, "u", "db", shown), (settings.Host, settings.TargetSessionAttributes, settings.Username, settings.Database, address.ToString()));
    }

    [Theory]
    [InlineData("postgres://h/d?keepalives=1&keepalives_idle=20&keepalives_interval=5&keepalives_count=3&user=u&password=p%26q&connect_timeout=9&options=-c%20work_mem%3D8MB&application_name=x")]
    [InlineData("Host=h;Database=d;keepalives=1;keepalives_idle=20;keepalives_interval=5;keepalives_count=3;user=u;password=p&q;connect_timeout=9;options=-c work_mem=8MB;application_name=x")]
    [InlineData("host=h dbname=d keepalives=1 keepalives_idle=20 keepalives_interval=5 keepalives_count=3 user=u password='p&q' connect_timeout=9 options='-c work_mem=8MB' application_name=x")]
    [InlineData("Host=h;Database=d;TCP Keepalive=true;TCP Keepalive Time=20;TCP Keepalive Interval=5;Username=u;Password=p&q;Timeout=9;Options=-c work_mem=8MB;Application Name=x")]
    public void Parse_Settings_AreUnderstoodAsEitherDriverSpellsThem(string text)
    {
        var settings = new NpgsqlConnectionStringBuilder(Assert.IsType<StoreAddress.Postgres>(StoreAddress.Parse(text)).ConnectionString);

        Assert.Equal(("h", "d", "u", "p&q"), (settings.Host, settings.Database, settings.Username, settings.Password));
        Assert.Equal((true, 20, 5, 9), (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval, settings.Timeout));
        Assert.Equal(("-c work_mem=8MB", "x"), (settings.Options, settings.ApplicationName));
    }

    [Theory]
    [InlineData("plumbline,public", "plumbline")]
    [InlineData(" Plumbline , public", "plumbline")]
    [InlineData("\"Board papers\", public", "Board papers")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    public void SearchPath_IsAList(string path, string first) => Assert.Equal(first, Plumbline.App.Ledger.SearchPath.First(path));

    [Theory]
    [InlineData("postgres://u:secret@h/db")]
    [InlineData("Username=u;Password=secret")]
    public void ParseFile_ServerAddress_IsRefused(string text) =>
        Assert.DoesNotContain("secret", Assert.Throws<LedgerException>(() => StoreAddress.ParseFile(text)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Open_PathWithSpecialCharacters_IsThatFile()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-odd-").FullName;
        try
        {
            var file = Path.Combine(folder, "it's a “store”; é = 1?.db");
            await using (await LedgerStore.OpenAsync(StoreAddress.Parse(file), OpenMode.Create, TimeProvider.System))
            {
            }

            Assert.Equal([file], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Open_MissingServer_IsUnreachable()
    {
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => LedgerStore.OpenAsync(StoreAddress.Parse("Host=127.0.0.1;Port=1;Database=d;Username=u;Timeout=2"), OpenMode.Read, TimeProvider.System));
        Assert.Equal(LedgerProblem.Unreachable, refusal.Problem);
        Assert.Contains("127.0.0.1:1/d", refusal.Message, StringComparison.Ordinal);
    }
}
