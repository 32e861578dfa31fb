using System.Reflection;
using System.Runtime.Loader;
using NewsBot.Commands;
using NewsBot.Core.Language.Parsing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class ParserAtRest : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("ask", "who said 82%?")]
    [InlineData("search", "peace")]
    [InlineData("sources")]
    [InlineData("status")]
    public async Task Questions_to_an_archive_that_is_there_do_not_load_the_parsers_model(params string[] arguments)
    {
        await BotRun.OfAsync("ask", "who said 82%?", "--db", _workspace.Archive);
        var program = new OwnProgram();

        await program.RunAsync([.. arguments, "--db", _workspace.Archive]);

        Assert.False(program.HasLoadedModel);
    }

    [Fact]
    public void Whoever_parses_loads_it()
    {
        var program = new OwnProgram();

        program.AskForParser();

        Assert.True(program.HasLoadedModel);
    }

    /// <summary>The program's assemblies once more, with their own statics: what other tests have loaded does not count.</summary>
    private sealed class OwnProgram() : AssemblyLoadContext("own", isCollectible: true)
    {
        private static readonly string Folder = Path.GetDirectoryName(typeof(CommandTable).Assembly.Location)!;

        private Type Parser => LoadFromAssemblyName(typeof(Parser).Assembly.GetName()).GetType(typeof(Parser).FullName!)!;

        public bool HasLoadedModel => (bool)Field().GetType().GetProperty(nameof(Lazy<int>.IsValueCreated))!.GetValue(Field())!;

        public void AskForParser() => Parser.GetProperty(nameof(Core.Language.Parsing.Parser.English))!.GetValue(null);

        public async Task RunAsync(string[] arguments)
        {
            var main = LoadFromAssemblyName(typeof(CommandTable).Assembly.GetName()).EntryPoint!;
            // The entry point waits for the program on its own thread.
            Assert.Equal(0, await Task.Run(() => (int)main.Invoke(null, [arguments])!));
        }

        protected override Assembly? Load(AssemblyName name) =>
            name.Name!.StartsWith("NewsBot", StringComparison.Ordinal) && Path.Combine(Folder, name.Name + ".dll") is var file && File.Exists(file) ? LoadFromAssemblyPath(file) : null;

        private object Field() => Parser.GetField("Loaded", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
    }
}
