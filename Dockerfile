# The page and the HTTP API: docker build -t kazrumtqa . && docker run --rm -p 127.0.0.1:8081:8081 kazrumtqa
# Any other command: docker run --rm -v "$PWD:/work" kazrumtqa check article.txt
ARG DOTNET=10.0
FROM mcr.microsoft.com/dotnet/sdk:${DOTNET} AS build
WORKDIR /source
COPY . .
RUN dotnet pack src/KazRuMtQa.Runner -c Release -o /packages \
    && dotnet tool install KazRuMtQa.Runner --prerelease --tool-path /tool --add-source /packages

FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET}
COPY --from=build /tool /opt/kazrumtqa
WORKDIR /work
EXPOSE 8081
USER app
ENTRYPOINT ["/opt/kazrumtqa/kazrumtqa"]
CMD ["serve", "--listen", "0.0.0.0"]
